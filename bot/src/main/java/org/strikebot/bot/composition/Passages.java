package org.strikebot.bot.composition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.question.Question;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.DocumentFacts;

/**
 * The evidence as a model sees it: one JSON object a passage, so that nothing inside a passage can
 * end it. Quotation marks and line ends of the text are escaped by the encoding itself.
 */
final class Passages {

  /** Passages that a model is given; more cost time and bring the wrong ones. */
  static final int MOST = 10;

  private final JsonMapper json = JsonMapper.builder().build();

  String of(Evidence evidence) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < Math.min(MOST, evidence.hits().size()); at++) {
      lines.add(write(passage(at + 1, evidence.hits().get(at))));
    }
    return String.join("\n", lines);
  }

  String question(Question question) {
    return write(
        question.text().length() <= 2_000 ? question.text() : question.text().substring(0, 2_000));
  }

  String conversation(Question question) {
    List<Question.Turn> turns = question.before();
    return write(
        turns.subList(Math.max(0, turns.size() - 4), turns.size()).stream()
            .map(turn -> Map.of("asked", turn.question(), "answered", shorten(turn.answer())))
            .toList());
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and lists can always be written as JSON", e);
    }
  }

  private static String shorten(String text) {
    return text.length() <= 600 ? text : text.substring(0, 600);
  }

  private static Map<String, Object> passage(int number, Hit hit) {
    DocumentFacts facts = hit.document().document().facts();
    Map<String, Object> passage = new LinkedHashMap<>();
    passage.put("passage", number);
    put(passage, "source", facts.publisher());
    passage.put("title", facts.title());
    put(passage, "published", facts.published() == null ? null : facts.published().toString());
    put(passage, "speaker", facts.speaker());
    put(passage, "role", facts.role());
    String days = days(hit);
    put(passage, "days", days.isEmpty() ? null : days);
    passage.put("text", hit.text());
    return passage;
  }

  private static void put(Map<String, Object> passage, String key, @Nullable String value) {
    if (value != null) {
      passage.put(key, value);
    }
  }

  /** What relative day words of the passage stand for. */
  private static String days(Hit hit) {
    String text = hit.document().document().text();
    return hit.document().dates().stream()
        .filter(words -> words.relative() && hit.passage().span().contains(words.span()))
        .map(words -> '"' + words.span().of(text) + "\" is " + range(words))
        .collect(Collectors.joining("; "));
  }

  private static String range(DatedWords words) {
    return words.from().equals(words.to())
        ? words.from().toString()
        : words.from() + " to " + words.to();
  }
}
