package org.strikebot.index.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

final class WordProductsTest {

  @RepeatedTest(50)
  void packed_vectors_have_the_product_of_their_figures(TestReporter reporter) {
    long seed = new Random().nextLong();
    reporter.publishEntry("seed", String.valueOf(seed));
    Random random = new Random(seed);
    int figures = 1 + random.nextInt(400);
    byte[] one = unit(random, figures);

    for (byte[] other : List.of(unit(random, figures), one, negated(one))) {
      assertEquals(plain(one, other), product(one, other), "seed " + seed);
    }
  }

  @Test
  void figures_as_large_as_they_come_do_not_run_into_each_other() {
    // A length of one is used up by nine figures of 127.
    for (int sign : new int[] {1, -1}) {
      byte[] one = new byte[9];
      byte[] other = new byte[9];
      for (int i = 0; i < one.length; i++) {
        one[i] = 127;
        other[i] = (byte) (sign * 127);
      }
      assertEquals(plain(one, other), product(one, other));
    }
  }

  @Test
  void a_vector_that_leaves_its_sums_no_room_is_refused() {
    byte[] longer = new byte[17];
    Arrays.fill(longer, (byte) 127);

    IllegalArgumentException told =
        assertThrows(IllegalArgumentException.class, () -> new WordProducts.Told(longer));

    assertTrue(told.toString().contains("length 1.37"), told::toString);
    assertThrows(IllegalArgumentException.class, () -> new WordProducts.Asked(longer));
  }

  private static double product(byte[] one, byte[] other) {
    return WordProducts.of(new WordProducts.Asked(one), new WordProducts.Told(other));
  }

  private static double plain(byte[] one, byte[] other) {
    int sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum / ((double) WordVectors.SCALE * WordVectors.SCALE);
  }

  private static byte[] unit(Random random, int figures) {
    float[] vector = new float[figures];
    double squares = 0;
    for (int i = 0; i < figures; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < figures; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return WordVectors.steps(List.of(vector))[0];
  }

  private static byte[] negated(byte[] vector) {
    byte[] negated = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      negated[i] = (byte) -vector[i];
    }
    return negated;
  }
}
