package org.strikebot.bot.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikebot.bot.question.AnswerKind;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Document;

/** Measures how well those whose words a sentence has fit a question. For one thread. */
final class SpeakerSigns {

  private final Set<String> names;
  private final boolean words;

  /** For each speaker that came up, in each document, whether the question means them. */
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * @param names the question's names
   */
  SpeakerSigns(QuestionAnalysis.Part part, List<Word> names) {
    this.names = names.stream().map(Word::stem).collect(Collectors.toSet());
    this.words = part.asks(AnswerKind.STATEMENT) || part.asks(AnswerKind.BOTH_SIDES);
  }

  /** Puts what is measured on {@code sentence} into {@code signals}. */
  void measure(Sentence sentence, Signals signals) {
    if (names.isEmpty() && !words) {
      return;
    }
    Document document = sentence.hit().document().document();
    List<Quotation.Speaker> speakers =
        sentence.hit().document().quotationsIn(sentence.span()).stream()
            .map(Quotation::speaker)
            .filter(speaker -> speaker != null && speaker.name() != null)
            .toList();
    boolean asked =
        speakers.stream()
            .anyMatch(
                one ->
                    known.computeIfAbsent(
                        document.id() + " " + one.name() + " " + one.side(),
                        key -> meant(one, document)));
    signals.put(Signal.SPEAKER_ASKED, asked ? 1 : 0);
    signals.put(Signal.WORDS_ASKED, words && !speakers.isEmpty() ? 1 : 0);
  }

  /** Whether the question has a name of the speaker, of their side, or of what they are called. */
  private boolean meant(Quotation.Speaker speaker, Document document) {
    return named(speaker.name() + " " + speaker.side())
        || descriptions(String.valueOf(speaker.name()), document.text()).anyMatch(this::named);
  }

  private boolean named(String words) {
    return Words.of(words).stream().anyMatch(word -> names.contains(word.stem()));
  }

  /**
   * What a document calls somebody beside their name: "Ann Hall, Labour's spokeswoman on roads,
   * said".
   */
  private static Stream<String> descriptions(String name, String text) {
    return Pattern.compile(Pattern.quote(name) + ", ([^,.;:\\n]{3,80}),")
        .matcher(text)
        .results()
        .map(found -> found.group(1));
  }
}
