package org.strikebot.bot.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.retrieval.Signal;

final class RankingFitTest {

  private static final double[] NO_MEANING = {};
  private static final FitColumns.Ridges RIDGES = new FitColumns.Ridges(0.01, 0.01);

  private static final Set<Signal> SIGNALS =
      EnumSet.of(Signal.SIMILARITY, Signal.COVERAGE, Signal.LENGTH);

  @Test
  void weights_that_made_the_choices_are_found_again() {
    long seed = 20161122;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<RankingFit.Question> questions = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      questions.add(question(random, 8, 3, -1));
    }

    Fitted fitted = new RankingFit(new FitColumns.Ridges(1e-6, 1e-6), SIGNALS).fit(questions);

    assertEquals(3, weight(fitted, Signal.SIMILARITY), 0.4);
    assertEquals(-1, weight(fitted, Signal.COVERAGE), 0.4);
    assertEquals(0, weight(fitted, Signal.LENGTH), 0.4);
  }

  @Test
  void what_a_questions_sentences_share_does_not_sway_it() {
    List<RankingFit.Question> questions = new ArrayList<>();
    for (double shared : List.of(0.1, 0.5, 0.9)) {
      questions.add(
          new RankingFit.Question(
              List.of(sentence(shared, 0.8, true), sentence(shared, 0.2, false))));
    }

    Fitted fitted = new RankingFit(RIDGES, SIGNALS).fit(questions);

    assertEquals(0, weight(fitted, Signal.SIMILARITY), 1e-9);
    assertTrue(weight(fitted, Signal.COVERAGE) > 1);
  }

  @Test
  void questions_without_an_answer_or_without_anything_else_tell_nothing() {
    RankingFit.Question telling =
        new RankingFit.Question(List.of(sentence(0.5, 0.8, true), sentence(0.5, 0.2, false)));
    RankingFit.Question none = new RankingFit.Question(List.of(sentence(0.1, 0.1, false)));
    RankingFit.Question all = new RankingFit.Question(List.of(sentence(0.1, 0.1, true)));
    RankingFit fit = new RankingFit(RIDGES, SIGNALS);

    assertEquals(fit.fit(List.of(telling)), fit.fit(List.of(none, telling, all)));
  }

  @Test
  void the_constant_makes_sentences_as_likely_as_they_answer() {
    Random random = new Random(7);
    List<RankingFit.Question> questions = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      questions.add(question(random, 5, 2, 1));
    }

    Fitted fitted = new RankingFit(RIDGES, SIGNALS).fit(questions);

    double sum = 0;
    for (RankingFit.Question question : questions) {
      for (Example one : question.sentences()) {
        double logit = fitted.constant();
        for (Signal signal : SIGNALS) {
          logit += weight(fitted, signal) * one.signal(signal);
        }
        sum += 1 / (1 + Math.exp(-logit));
      }
    }
    assertEquals(200, sum, 0.01, "one of each question answers");
  }

  @Test
  void a_ridge_of_nothing_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new FitColumns.Ridges(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new FitColumns.Ridges(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new FitColumns.Ridges(1, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new FitColumns.Ridges(1, 1, 1, 0));
  }

  private static double weight(Fitted fitted, Signal signal) {
    return fitted.weights().getOrDefault(signal, 0.0);
  }

  /** One sentence is chosen by a conditional logit with the given weights. */
  private static RankingFit.Question question(
      Random random, int sentences, double similarity, double coverage) {
    double[][] drawn = new double[sentences][];
    double[] chances = new double[sentences];
    double all = 0;
    for (int i = 0; i < sentences; i++) {
      drawn[i] = new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()};
      chances[i] = Math.exp(similarity * drawn[i][0] + coverage * drawn[i][1]);
      all += chances[i];
    }
    double left = random.nextDouble() * all;
    int chosen = 0;
    while (chosen + 1 < sentences && left > chances[chosen]) {
      left -= chances[chosen];
      chosen++;
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      examples.add(
          new Example(
              Map.of(
                  Signal.SIMILARITY, drawn[i][0],
                  Signal.COVERAGE, drawn[i][1],
                  Signal.LENGTH, drawn[i][2]),
              NO_MEANING,
              i == chosen,
              1));
    }
    return new RankingFit.Question(examples);
  }

  private static Example sentence(double similarity, double coverage, boolean answers) {
    return new Example(
        Map.of(Signal.SIMILARITY, similarity, Signal.COVERAGE, coverage), NO_MEANING, answers, 1);
  }
}
