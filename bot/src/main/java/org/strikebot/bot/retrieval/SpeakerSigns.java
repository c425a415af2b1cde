package org.strikebot.bot.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.strikebot.bot.question.AnswerKind;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;
import org.strikebot.index.quotation.Quotation;

/** Measures how well those whose words a sentence has fit a question. For one thread. */
final class SpeakerSigns {

  private final Set<String> names;
  private final boolean words;

  /** For each speaker that came up whether the question names them or their side. */
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
    List<Quotation.Speaker> speakers =
        sentence.hit().document().quotationsIn(sentence.span()).stream()
            .map(Quotation::speaker)
            .filter(speaker -> speaker != null && speaker.name() != null)
            .toList();
    boolean asked =
        speakers.stream()
            .anyMatch(one -> known.computeIfAbsent(one.name() + " " + one.side(), this::named));
    signals.put(Signal.SPEAKER_ASKED, asked ? 1 : 0);
    signals.put(Signal.WORDS_ASKED, words && !speakers.isEmpty() ? 1 : 0);
  }

  private boolean named(String speakerAndSide) {
    return Words.of(speakerAndSide).stream().anyMatch(word -> names.contains(word.stem()));
  }
}
