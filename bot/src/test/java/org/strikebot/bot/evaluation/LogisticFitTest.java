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

  @Test
  void weights_that_made_the_examples_are_found_again() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<LogisticFit.Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double similarity = random.nextDouble();
      double coverage = random.nextDouble();
      double probability = 1 / (1 + Math.exp(-(-1 + 4 * similarity - 2 * coverage)));
      examples.add(
          new LogisticFit.Example(
              Map.of(Signal.SIMILARITY, similarity, Signal.COVERAGE, coverage),
              random.nextDouble() < probability,
              1));
    }

    LogisticFit.Fitted fitted = new LogisticFit(1e-6, EnumSet.allOf(Signal.class)).fit(examples);

    assertEquals(-1, fitted.constant(), 0.35);
    assertEquals(4, fitted.weights().getOrDefault(Signal.SIMILARITY, 0.0), 0.5);
    assertEquals(-2, fitted.weights().getOrDefault(Signal.COVERAGE, 0.0), 0.5);
    assertEquals(0, fitted.weights().getOrDefault(Signal.LENGTH, 0.0), 1e-9);
  }

  @Test
  void an_example_of_double_weight_counts_like_two() {
    LogisticFit.Example yes = example(0.8, true, 1);
    LogisticFit.Example no = example(0.6, false, 1);
    LogisticFit.Example low = example(0.1, false, 1);

    LogisticFit.Fitted twice =
        new LogisticFit(0.1, EnumSet.allOf(Signal.class)).fit(List.of(yes, yes, no, low));
    LogisticFit.Fitted heavy =
        new LogisticFit(0.1, EnumSet.allOf(Signal.class))
            .fit(List.of(example(0.8, true, 2), no, low));

    assertEquals(twice.constant(), heavy.constant(), 1e-9);
    assertTrue(twice.properties().contains("SIMILARITY="));
  }

  private static LogisticFit.Example example(double similarity, boolean answers, double weight) {
    return new LogisticFit.Example(Map.of(Signal.SIMILARITY, similarity), answers, weight);
  }
}
