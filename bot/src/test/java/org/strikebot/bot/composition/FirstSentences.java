package org.strikebot.bot.composition;

import java.util.List;
import org.strikebot.bot.question.Question;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Span;

/** Stands for verbatim extracts: the first sentence of the best passage. */
final class FirstSentences implements Composer {

  @Override
  public String name() {
    return "quotes";
  }

  @Override
  public Draft compose(Question question, Evidence evidence, Desk desk) {
    Hit hit = evidence.hits().getFirst();
    Span span = hit.passage().sentences().getFirst();
    desk.propose(
        new Draft.Claim(
            span.of(hit.document().document().text()),
            List.of(hit),
            List.of(new Draft.Quoted.Placed(hit, span))));
    return new Draft(name(), "");
  }
}
