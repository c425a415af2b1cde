package org.strikebot.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NearestTest {

  private static final int MOST = 25;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  /** A passage and how alike it is. */
  private record Offer(int passage, float similar) {}

  @Test
  void the_most_alike_are_kept_whatever_their_order_and_whoever_collects_them() {
    for (int round = 0; round < 200; round++) {
      List<Offer> offers = offers(random.nextInt(200));
      List<Integer> best =
          offers.stream()
              .sorted(
                  Comparator.comparingDouble((Offer one) -> one.similar())
                      .reversed()
                      .thenComparingInt(Offer::passage))
              .limit(MOST)
              .map(Offer::passage)
              .toList();

      Nearest alone = new Nearest(MOST, new Nearest.Floor());
      offers.forEach(one -> alone.offer(one.passage(), one.similar()));
      int half = offers.size() / 2;
      Nearest.Floor floor = new Nearest.Floor();
      Nearest first = new Nearest(MOST, floor);
      offerAboveTheLeast(first, offers.subList(0, half));
      Nearest second = new Nearest(MOST, floor);
      offerAboveTheLeast(second, offers.subList(half, offers.size()));
      second.add(first);

      assertEquals(Set.copyOf(best), new HashSet<>(alone.passages()), "seed " + seed);
      assertEquals(best.size(), alone.passages().size(), "seed " + seed);
      assertEquals(Set.copyOf(best), new HashSet<>(second.passages()), "seed " + seed);
    }
  }

  @Test
  void nothing_that_would_be_kept_is_below_what_is_said_to_be_the_least() {
    Nearest nearest = new Nearest(2, new Nearest.Floor());
    assertEquals(Float.NEGATIVE_INFINITY, nearest.least());
    nearest.offer(7, -0.5f);
    assertEquals(Float.NEGATIVE_INFINITY, nearest.least());
    nearest.offer(8, 0.25f);
    assertEquals(-0.5f, nearest.least());
    nearest.offer(9, 0.125f);
    assertEquals(0.125f, nearest.least());
    nearest.offer(10, 0.125f);
    assertEquals(Set.of(8, 9), Set.copyOf(nearest.passages()));
    nearest.offer(2, 0.125f);
    assertEquals(Set.of(8, 2), Set.copyOf(nearest.passages()));
  }

  @Test
  void what_one_has_enough_of_another_need_not_collect() {
    Nearest.Floor floor = new Nearest.Floor();
    Nearest first = new Nearest(2, floor);
    Nearest second = new Nearest(2, floor);
    first.offer(1, 0.5f);
    assertEquals(Float.NEGATIVE_INFINITY, first.least());
    first.offer(2, 0.25f);
    assertEquals(0.25f, first.least());
    assertEquals(0.25f, second.least());
    second.offer(3, -1);
    second.offer(4, -1);
    assertEquals(0.25f, second.least());
  }

  private static void offerAboveTheLeast(Nearest nearest, List<Offer> offers) {
    for (Offer one : offers) {
      if (one.similar() >= nearest.least()) {
        nearest.offer(one.passage(), one.similar());
      }
    }
  }

  /** Few different figures, so that many are equal. */
  private List<Offer> offers(int number) {
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      offers.add(new Offer(i, (random.nextInt(41) - 20) / 20f));
    }
    Collections.shuffle(offers, random);
    return offers;
  }
}
