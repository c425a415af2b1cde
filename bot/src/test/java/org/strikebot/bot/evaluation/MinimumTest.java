package org.strikebot.bot.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MinimumTest {

  @Test
  void the_bottom_of_a_long_valley_is_found() {
    // One direction bends ten thousand times as much as the other.
    double[] found =
        Minimum.of(
            (at, slope) -> {
              slope[0] = 2 * (at[0] - 3);
              slope[1] = 20_000 * (at[1] + 1);
              return Math.pow(at[0] - 3, 2) + 10_000 * Math.pow(at[1] + 1, 2);
            },
            2);

    assertArrayEquals(new double[] {3, -1}, found, 1e-4);
  }

  @Test
  void a_loss_that_is_no_parabola_is_followed_to_its_least() {
    double[] found =
        Minimum.of(
            (at, slope) -> {
              slope[0] = Math.exp(at[0]) - 5;
              return Math.exp(at[0]) - 5 * at[0];
            },
            1);

    assertEquals(Math.log(5), found[0], 1e-4);
  }

  @Test
  void where_nothing_is_to_be_gained_nothing_moves() {
    assertArrayEquals(new double[] {0, 0}, Minimum.of((_, _) -> 7, 2));
  }
}
