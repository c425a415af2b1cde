package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.Screening;
import org.strikebot.bot.retrieval.Reading;

/**
 * Fits anew the weights that decide whether evidence answers, from questions whose answerability is
 * known. What it prints replaces {@code sufficiency.properties} beside {@link
 * org.strikebot.bot.retrieval.EvidenceReader}.
 */
public final class SufficiencyFitting {

  /** As chosen under cross-validation among 0.005, 0.03 and 0.1. */
  private static final double RIDGE = 0.03;

  private final Screening screening = new Screening();
  private final List<LogisticFit.Example> examples = new ArrayList<>();

  /**
   * Adds the questions of a SQuAD file.
   *
   * @param reading what is found for a question where every paragraph is a document
   * @param weight how much each counts
   */
  public void add(Squad squad, Function<Question, Reading> reading, double weight) {
    for (Squad.Asked asked : squad.questions()) {
      add(asked.question(), !asked.answers().isEmpty(), reading, weight);
    }
  }

  /**
   * Adds questions without turns before them.
   *
   * @param reading what is found for a question in their library
   * @param weight how much each counts
   */
  public void add(
      List<StrikeQuestion> questions, Function<Question, Reading> reading, double weight) {
    for (StrikeQuestion question : questions) {
      if (question.history().isEmpty()) {
        boolean answers = question.outcome() == StrikeQuestion.Outcome.ANSWERED;
        add(question.question(), answers, reading, weight);
      }
    }
  }

  private void add(
      String text, boolean answers, Function<Question, Reading> reading, double weight) {
    if (screening.screen(text) instanceof Screening.Screened.Admitted admitted) {
      reading.apply(Question.of(admitted.question())).parts().stream()
          .max(Comparator.comparingDouble(Reading.PartReading::sufficiency))
          .ifPresent(
              part -> examples.add(new LogisticFit.Example(part.signals(), answers, weight)));
    }
  }

  /** The weights under which what was added is likeliest. */
  public LogisticFit.Fitted fitted() {
    return new LogisticFit(RIDGE).fit(examples);
  }
}
