package org.strikebot.bot.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PairWeightsTest {

  private static final PairWeights WEIGHTS =
      new PairWeights(
          List.of(
              new PairWeights.Row(Signal.SIMILARITY, 0.5, 0.1, List.of(2.0)),
              new PairWeights.Row(Signal.COVERAGE, 0.2, 0.2, List.of(-1.0, 0.5))));

  @Test
  void products_count_in_spreads_from_the_means() {
    // One spread above the mean, and half a spread below it.
    assertEquals(2 * 1 - 1 * (1 * -0.5) + 0.5 * 0.25, sum(0.6, 0.1), 1e-9);
    assertEquals(0, sum(0.5, 0.2), 1e-9);
  }

  @Test
  void what_is_far_out_counts_like_two_spreads() {
    assertEquals(sum(0.7, 0.2), sum(100, 0.2), 1e-9);
    assertEquals(sum(0.3, 0.2), sum(-100, 0.2), 1e-9);
  }

  @Test
  void what_is_written_is_what_is_read() {
    PairWeights read = PairWeights.of(WEIGHTS.text().lines().toList());

    assertEquals(WEIGHTS.text(), read.text());
    assertEquals(sum(0.6, 0.1), read.of(signals(0.6, 0.1)::get), 1e-9);
  }

  @Test
  void rows_that_do_not_fit_each_other_are_refused() {
    PairWeights.Row second = new PairWeights.Row(Signal.COVERAGE, 0, 1, List.of(1.0, 1.0));

    assertThrows(IllegalArgumentException.class, () -> new PairWeights(List.of(second)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PairWeights.Row(Signal.COVERAGE, 0, 0, List.of(1.0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"screening", "ranking", "sufficiency"})
  void the_weights_that_ship_know_every_signal_that_counts_alone(String name) {
    List<String> alone =
        WeightFile.lines(name + ".properties").stream()
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    List<String> pairs = WeightFile.lines(name + "-pairs.txt");

    for (String line : pairs) {
      assertTrue(alone.contains(line.substring(0, line.indexOf(' '))), line);
    }
    assertEquals(alone.size() - 1, pairs.size(), "signals");
  }

  @Test
  void weights_that_are_lost_are_told() {
    assertThrows(UncheckedIOException.class, () -> PairWeights.shipped("lost.txt"));
  }

  private static double sum(double similarity, double coverage) {
    return WEIGHTS.of(signals(similarity, coverage)::get);
  }

  private static Map<Signal, Double> signals(double similarity, double coverage) {
    return Map.of(Signal.SIMILARITY, similarity, Signal.COVERAGE, coverage);
  }
}
