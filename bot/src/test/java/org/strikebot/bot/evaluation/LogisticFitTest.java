package org.strikebot.bot.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.retrieval.Signal;

final class LogisticFitTest {

  private static final double[] NO_MEANING = {};
  private static final FitColumns.Ridges RIDGES = new FitColumns.Ridges(0.1, 0.1);

  @Test
  void what_a_meaning_counts_is_found_beside_the_signals() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double similarity = random.nextDouble();
      double[] meaning = {random.nextGaussian(), random.nextGaussian()};
      double probability = 1 / (1 + Math.exp(-(1 + 2 * similarity - 3 * meaning[1])));
      examples.add(
          new Example(
              Map.of(Signal.SIMILARITY, similarity),
              meaning,
              random.nextDouble() < probability,
              1));
    }

    Fitted fitted =
        new LogisticFit(new FitColumns.Ridges(1e-6, 1e-6), EnumSet.of(Signal.SIMILARITY))
            .fit(examples);

    assertEquals(2, fitted.weights().getOrDefault(Signal.SIMILARITY, 0.0), 0.5);
    assertEquals(0, fitted.meanings().get(0), 0.2);
    assertEquals(-3, fitted.meanings().get(1), 0.3);
  }

  @Test
  void a_heavy_ridge_on_meanings_leaves_the_signals_their_weight() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean answers = i % 2 == 0;
      double[] meaning = {answers ? 1 : -1};
      examples.add(
          new Example(Map.of(Signal.SIMILARITY, answers ? 0.9 : 0.1), meaning, answers, 1));
    }

    Fitted fitted =
        new LogisticFit(new FitColumns.Ridges(0.01, 1e6), EnumSet.of(Signal.SIMILARITY))
            .fit(examples);

    assertEquals(0, fitted.meanings().getFirst(), 1e-3);
    assertTrue(fitted.weights().getOrDefault(Signal.SIMILARITY, 0.0) > 1);
  }

  @Test
  void weights_that_made_the_examples_are_found_again() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double similarity = random.nextDouble();
      double coverage = random.nextDouble();
      double probability = 1 / (1 + Math.exp(-(-1 + 4 * similarity - 2 * coverage)));
      examples.add(
          new Example(
              Map.of(Signal.SIMILARITY, similarity, Signal.COVERAGE, coverage),
              NO_MEANING,
              random.nextDouble() < probability,
              1));
    }

    Fitted fitted =
        new LogisticFit(new FitColumns.Ridges(1e-6, 1e-6), EnumSet.allOf(Signal.class))
            .fit(examples);

    assertEquals(-1, fitted.constant(), 0.35);
    assertEquals(4, fitted.weights().getOrDefault(Signal.SIMILARITY, 0.0), 0.5);
    assertEquals(-2, fitted.weights().getOrDefault(Signal.COVERAGE, 0.0), 0.5);
    assertEquals(0, fitted.weights().getOrDefault(Signal.LENGTH, 0.0), 1e-9);
  }

  @Test
  void an_example_of_double_weight_counts_like_two() {
    Example yes = example(0.8, true, 1);
    Example no = example(0.6, false, 1);
    Example low = example(0.1, false, 1);

    Fitted twice =
        new LogisticFit(RIDGES, EnumSet.allOf(Signal.class)).fit(List.of(yes, yes, no, low));
    Fitted heavy =
        new LogisticFit(RIDGES, EnumSet.allOf(Signal.class))
            .fit(List.of(example(0.8, true, 2), no, low));

    assertEquals(twice.constant(), heavy.constant(), 1e-9);
    assertTrue(twice.properties().contains("SIMILARITY="));
  }

  private static Example example(double similarity, boolean answers, double weight) {
    return new Example(Map.of(Signal.SIMILARITY, similarity), NO_MEANING, answers, weight);
  }
}
