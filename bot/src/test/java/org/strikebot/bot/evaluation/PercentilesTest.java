package org.strikebot.bot.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PercentilesTest {

  @Test
  void areMeasuredValuesByNearestRank() {
    List<Double> hundred = IntStream.rangeClosed(1, 100).mapToObj(i -> (double) (101 - i)).toList();

    assertEquals(new Percentiles(50, 99), Percentiles.of(hundred));
    assertEquals(new Percentiles(3, 3), Percentiles.of(List.of(3.0)));
    assertEquals(new Percentiles(0, 0), Percentiles.of(List.of()));
  }
}
