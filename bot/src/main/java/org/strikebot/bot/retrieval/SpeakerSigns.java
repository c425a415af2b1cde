package org.strikebot.bot.retrieval;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.strikebot.bot.question.AnswerKind;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.question.Word;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Document;

/** Measures how well those whose words a sentence has fit a question. */
final class SpeakerSigns {

  private final Set<String> names;
  private final boolean words;
  private final KnownSpeakers known;

  /**
   * @param names the question's names
   */
  SpeakerSigns(QuestionAnalysis.Part part, List<Word> names, KnownSpeakers known) {
    this.names = names.stream().map(Word::stem).collect(Collectors.toSet());
    this.words = part.asks(AnswerKind.STATEMENT) || part.asks(AnswerKind.BOTH_SIDES);
    this.known = known;
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
        speakers.stream().anyMatch(one -> !Collections.disjoint(names, known.stems(document, one)));
    signals.put(Signal.SPEAKER_ASKED, asked ? 1 : 0);
    signals.put(Signal.WORDS_ASKED, words && !speakers.isEmpty() ? 1 : 0);
  }
}
