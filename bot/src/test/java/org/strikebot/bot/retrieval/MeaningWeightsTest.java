package org.strikebot.bot.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MeaningWeightsTest {

  @Test
  void each_dimension_counts_what_its_weight_says() {
    MeaningWeights weights = new MeaningWeights(List.of(2.0, -1.0, 0.5));

    assertEquals(2 * 0.5 - 1 * 0.25 + 0.5 * 4, weights.of(new double[] {0.5, 0.25, 4}), 1e-12);
  }

  @Test
  void dimensions_of_another_model_count_nothing() {
    assertEquals(0, new MeaningWeights(List.of(2.0, -1.0)).of(new double[] {1, 1, 1}));
    assertEquals(0, MeaningWeights.NONE.of(new double[] {1}));
  }

  @Test
  void what_is_written_is_what_is_read() {
    MeaningWeights weights =
        new MeaningWeights(
            List.of(0.125, -2.5, 1.0, 0.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, -11.5));

    assertEquals(
        "0.125 -2.500 1.000 0.000 3.000 4.000 5.000 6.000 7.000 8.000 9.000 10.000\n-11.500\n",
        weights.text());
  }

  @Test
  void what_counts_on_the_topic_alone_counts_by_how_likely_it_is_that() {
    Logistic logistic =
        new Logistic(
            1,
            Map.of(),
            PairWeights.NONE,
            new MeaningWeights(List.of(3.0)),
            new MeaningWeights(List.of(10.0)));
    Signals signals = Signals.ofMeaning(new double[] {0.5});

    assertEquals(1 + 1.5, logistic.sum(signals), 1e-12);
    signals.put(Signal.TOPIC, 0.2);
    assertEquals(1 + 1.5 + 0.2 * 5, logistic.sum(signals), 1e-12);
  }

  @Test
  void the_weights_that_ship_fit_the_vectors_of_the_model_that_ships() {
    // A sentence tells what it leaves unmet and what it matches; all of them tell the first alone.
    assertEquals(2 * 384, numbers("ranking.txt"));
    assertEquals(384, numbers("sufficiency.txt"));
    assertEquals(384, numbers("sufficiency-topic.txt"));
    assertEquals(384, numbers("topic.txt"));
  }

  @Test
  void weights_that_are_lost_are_told_and_not_taken_for_none() {
    var lost = assertThrows(UncheckedIOException.class, () -> MeaningWeights.shipped("lost.txt"));

    assertTrue(String.valueOf(lost.getCause()).contains("lost.txt"), lost.toString());
    // Sentences are screened without meanings; only who says so may do without them.
    assertNotNull(Logistic.shipped("screening"));
    assertThrows(
        UncheckedIOException.class, () -> Logistic.shipped("screening", Logistic.Besides.MEANINGS));
  }

  private static int numbers(String file) {
    return MeaningWeights.shipped(file).text().strip().split("\\s+").length;
  }
}
