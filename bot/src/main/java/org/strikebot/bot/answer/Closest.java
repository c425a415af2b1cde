package org.strikebot.bot.answer;

import java.util.ArrayList;
import java.util.List;
import org.strikebot.bot.retrieval.Reading;
import org.strikebot.bot.retrieval.ScoredSentence;
import org.strikebot.bot.verification.ExtractCheck;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.store.IndexedDocument;

/** What is offered where the sources do not answer. */
final class Closest {

  static final String MESSAGE =
      "The sources I hold do not answer this. The passages below are the closest they come; they"
          + " are offered as such, not as an answer. A moderator can add a source, or try naming the"
          + " person, date or event you mean.";

  /** Enough to show what there is. */
  private static final int MOST = 3;

  private Closest() {}

  /** The sentences nearest to the question, each from another passage, best first. */
  static List<Quote> quotes(Reading reading) {
    List<Quote> closest = new ArrayList<>();
    for (Reading.PartReading part : reading.parts()) {
      for (ScoredSentence scored : part.sentences()) {
        IndexedDocument document = scored.sentence().hit().document();
        boolean beside =
            closest.stream()
                .anyMatch(
                    quote ->
                        quote.document().document().id().equals(document.document().id())
                            && scored.sentence().hit().passage().span().contains(quote.span()));
        if (closest.size() < MOST && !beside) {
          closest.add(
              new Quote(
                  document,
                  scored.sentence().span(),
                  ExtractCheck.quotation(document, scored.sentence().span())));
        }
      }
    }
    return closest;
  }
}
