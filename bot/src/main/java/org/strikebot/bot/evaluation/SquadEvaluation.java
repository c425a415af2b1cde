package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.verification.Quote;

/**
 * Measures whether the bot shows the answer where the library holds one and declines where it does
 * not, on questions written to be hard to tell apart.
 */
public final class SquadEvaluation {

  private final Function<Question, Answer> answers;

  /**
   * @param answers the bot, over a library in which every paragraph of the file is one document
   */
  public SquadEvaluation(Function<Question, Answer> answers) {
    this.answers = Objects.requireNonNull(answers, "answers");
  }

  /**
   * What was found. As JSON it has this shape, which is kept stable.
   *
   * @param answerable how many answerable questions were asked
   * @param contained the share of them whose shown answer holds a known answer, 0 to 1
   * @param unanswerable how many unanswerable questions were asked
   * @param declined the share of them that was declined, 0 to 1
   * @param auc the area under the ROC curve of the sufficiency figure: the probability that an
   *     answerable question has a higher one than an unanswerable, ties counting half
   * @param sufficiency how far that figure is to be believed
   */
  public record Report(
      int answerable,
      double contained,
      int unanswerable,
      double declined,
      double auc,
      Calibration sufficiency) {}

  /** The report on {@code questions}; {@code progress} is told after each how many are done. */
  public Report evaluate(List<Squad.Asked> questions, Progress progress) {
    List<Calibration.Asked> judged = new ArrayList<>();
    int answerable = 0;
    int contained = 0;
    int declined = 0;
    for (Squad.Asked asked : questions) {
      Answer answer = answers.apply(Question.of(asked.question()));
      boolean hasAnswer = !asked.answers().isEmpty();
      boolean holds = hasAnswer && holds(Shown.text(answer), asked.answers());
      if (hasAnswer) {
        answerable++;
        contained += contains(answer, asked.answers()) ? 1 : 0;
      } else {
        declined += declined(answer) ? 1 : 0;
      }
      judged.add(new Calibration.Asked(Shown.sufficiency(answer), hasAnswer, holds));
      progress.done(judged.size(), questions.size());
    }
    int unanswerable = judged.size() - answerable;
    Calibration calibration = Calibration.of(judged);
    return new Report(
        answerable,
        share(contained, answerable),
        unanswerable,
        share(declined, unanswerable),
        calibration.auc(),
        calibration);
  }

  private static boolean declined(Answer answer) {
    return switch (answer) {
      case Answer.NotInSources _, Answer.Declined _ -> true;
      case Answer.Answered _, Answer.Failed _ -> false;
    };
  }

  private static boolean contains(Answer answer, List<String> known) {
    if (!(answer instanceof Answer.Answered answered)) {
      return false;
    }
    StringBuilder shown = new StringBuilder();
    answered
        .claims()
        .forEach(
            claim -> {
              shown.append(claim.text()).append('\n');
              claim.quotes().stream().map(Quote::text).forEach(q -> shown.append(q).append('\n'));
            });
    return holds(shown.toString(), known);
  }

  private static boolean holds(String shown, List<String> known) {
    String lower = shown.toLowerCase(Locale.ROOT);
    return known.stream().anyMatch(one -> lower.contains(one.toLowerCase(Locale.ROOT)));
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
