package org.strikebot.bot.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RocTest {

  @Test
  void figuresThatTellTheGroupsApartHaveTheWholeArea() {
    assertEquals(1, Roc.area(List.of(0.8, 0.9), List.of(0.1, 0.2)));
    assertEquals(0, Roc.area(List.of(0.1, 0.2), List.of(0.8, 0.9)));
  }

  @Test
  void tiesCountHalf() {
    assertEquals(0.5, Roc.area(List.of(0.5, 0.5), List.of(0.5)));
    assertEquals(0.625, Roc.area(List.of(0.5, 0.7), List.of(0.5, 0.6)));
  }

  @Test
  void anEmptyGroupTellsNothingApart() {
    assertEquals(0.5, Roc.area(List.of(), List.of(0.5)));
  }

  @Test
  void equalsTheCountOverAllPairs() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Double> higher = figures(random);
    List<Double> lower = figures(random);
    double won = 0;
    for (double high : higher) {
      for (double low : lower) {
        won += high > low ? 1 : high == low ? 0.5 : 0;
      }
    }

    assertEquals(
        won / (higher.size() * (double) lower.size()),
        Roc.area(higher, lower),
        1e-12,
        "seed " + seed);
  }

  private static List<Double> figures(Random random) {
    List<Double> figures = new ArrayList<>();
    int size = 1 + random.nextInt(50);
    for (int i = 0; i < size; i++) {
      // Few distinct values, so that there are ties.
      figures.add(random.nextInt(8) / 8.0);
    }
    return figures;
  }
}
