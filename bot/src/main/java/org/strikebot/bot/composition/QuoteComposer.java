package org.strikebot.bot.composition;

import java.util.List;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Reading;
import org.strikebot.index.search.Evidence;

/**
 * Answers with extracts alone: one to four stretches of the sources, word for word, each with who
 * says which of its words. Needs no model and no network. Safe for use by several threads.
 */
public final class QuoteComposer implements Composer {

  private final QuestionReader questions;
  private final EvidenceReader reader;
  private final Selection selection = new Selection();
  private final Premise premise = new Premise();

  public QuoteComposer(QuestionReader questions, EvidenceReader reader) {
    this.questions = questions;
    this.reader = reader;
  }

  @Override
  public String name() {
    return "quotes";
  }

  @Override
  public Draft compose(Question question, Evidence evidence, Desk desk) {
    Reading reading = reader.read(questions.read(evidence.question()), evidence);
    List<Extract> extracts = selection.choose(reading);
    for (Extract extract : extracts) {
      desk.propose(
          new Draft.Claim(
              extract.text(),
              List.of(extract.hit()),
              extract.pieces().stream()
                  .<Draft.Quoted>map(piece -> new Draft.Quoted.Placed(extract.hit(), piece))
                  .toList()));
    }
    return new Draft(name(), premise.note(reading, extracts));
  }
}
