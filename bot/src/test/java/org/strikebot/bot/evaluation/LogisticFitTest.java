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
    assertEquals(0, fitted.meanings().weights().get(0), 0.2);
    assertEquals(-3, fitted.meanings().weights().get(1), 0.3);
  }

  @Test
  void what_signals_count_together_is_found_where_neither_counts_alone() {
    List<Example> examples = new ArrayList<>();
    for (double similarity : new double[] {0.1, 0.9}) {
      for (double coverage : new double[] {0.1, 0.9}) {
        examples.add(
            new Example(
                Map.of(Signal.SIMILARITY, similarity, Signal.COVERAGE, coverage),
                NO_MEANING,
                similarity == coverage,
                1));
      }
    }
    EnumSet<Signal> signals = EnumSet.of(Signal.SIMILARITY, Signal.COVERAGE);

    Fitted alone = new LogisticFit(RIDGES, signals).fit(examples);
    Fitted together =
        new LogisticFit(new FitColumns.Ridges(0.1, 0.1, 0.1, 0.1), signals).fit(examples);

    for (Example example : examples) {
      assertEquals(0, alone.sum(example), 1e-6);
      assertEquals(example.answers(), together.sum(example) > 0.5);
      assertEquals(!example.answers(), together.sum(example) < -0.5);
    }
  }

  @Test
  void meanings_count_otherwise_on_the_topic() {
    List<Example> examples = new ArrayList<>();
    for (double topic : new double[] {0, 1}) {
      for (double meaning : new double[] {-1, 1}) {
        examples.add(
            new Example(
                Map.of(Signal.TOPIC, topic),
                new double[] {meaning},
                topic == 1 ? meaning > 0 : meaning < 0,
                1));
      }
    }

    Fitted fitted =
        new LogisticFit(
                new FitColumns.Ridges(0.1, Double.POSITIVE_INFINITY, 0.01, 0.01),
                EnumSet.noneOf(Signal.class))
            .fit(examples);

    for (Example example : examples) {
      assertEquals(example.answers(), fitted.sum(example) > 0.5);
      assertEquals(!example.answers(), fitted.sum(example) < -0.5);
    }
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

    assertEquals(0, fitted.meanings().weights().getFirst(), 1e-3);
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
