package org.strikebot.bot.composition;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;
import org.strikebot.bot.retrieval.Rewording;

/**
 * Has a chat model put questions in other words, or say what might answer them. What it returns is
 * searched for and nothing else; a follow-up made to stand alone is also shown as what was searched
 * for, and is therefore taken only if all its words are the conversation's. Safe for use by several
 * threads.
 */
final class ModelRewording implements Rewording {

  private static final Logger log = LoggerFactory.getLogger(ModelRewording.class);

  /** Nobody waits longer for a search that works without. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private static final int LONGEST_QUESTION = 300;

  /** Two sentences of a report. */
  private static final int LONGEST_REPORT = 600;

  /** What has no place in a question: links, mentions, mark-up. */
  private static final Pattern STRANGE =
      Pattern.compile("[<>@{}\\[\\]`|\\\\]|://|\\bwww\\.|\\w\\.\\w{2,}/");

  private static final Pattern NUMBERING = Pattern.compile("^\\s*(?:\\d{1,2}[.)]|[-*•])\\s*");

  private final GuardedModel model;
  private final Prompts prompts;
  private final InstantSource clock;
  private final Passages passages = new Passages();

  ModelRewording(GuardedModel model, Prompts prompts, InstantSource clock) {
    this.model = model;
    this.prompts = prompts;
    this.clock = clock;
  }

  @Override
  public Optional<String> standalone(Question question) {
    Set<String> known = stems(question.text());
    for (Question.Turn turn : question.before()) {
      known.addAll(stems(turn.question()));
      known.addAll(stems(turn.answer()));
    }
    return asked(Prompts.Name.STANDALONE, conversation(question), LONGEST_QUESTION).stream()
        .findFirst()
        .filter(text -> known.containsAll(stems(text)));
  }

  @Override
  public Optional<String> inEnglish(Question question) {
    return asked(Prompts.Name.ENGLISH, conversation(question), LONGEST_QUESTION).stream()
        .findFirst();
  }

  @Override
  public Optional<String> asReported(String question) {
    List<String> lines =
        asked(
            Prompts.Name.AS_REPORTED,
            Map.of("question", passages.question(Question.of(question))),
            LONGEST_REPORT);
    String report = String.join(" ", lines);
    return report.isEmpty() || report.length() > LONGEST_REPORT
        ? Optional.empty()
        : Optional.of(report);
  }

  private Map<String, String> conversation(Question question) {
    return Map.of(
        "conversation", passages.conversation(question),
        "question", passages.question(question));
  }

  /**
   * The lines of an answer that could be searched for; none where the model failed.
   *
   * @param longest what a line may have, in characters
   */
  private List<String> asked(Prompts.Name prompt, Map<String, String> values, int longest) {
    StringBuilder answer = new StringBuilder();
    try {
      model.callOnce(
          ChatRequest.builder().messages(UserMessage.from(prompts.text(prompt, values))).build(),
          clock.millis() + PATIENCE.toMillis(),
          text -> answer.append(text).length() < 2 * longest);
    } catch (ModelFailure failure) {
      log.info("{} put nothing in other words: {}", model.name(), failure.getMessage());
      return List.of();
    }
    return answer
        .toString()
        .lines()
        .map(line -> NUMBERING.matcher(line).replaceFirst("").strip())
        .map(ModelRewording::unquoted)
        .filter(line -> line.length() >= 3 && line.length() <= longest)
        .filter(line -> !STRANGE.matcher(line).find())
        .toList();
  }

  private static String unquoted(String line) {
    return line.length() > 2 && line.startsWith("\"") && line.endsWith("\"")
        ? line.substring(1, line.length() - 1).strip()
        : line;
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    Words.of(text).stream().filter(Word::content).map(Word::stem).forEach(stems::add);
    return stems;
  }
}
