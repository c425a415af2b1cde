package org.strikebot.index.embedding;

/**
 * Holds words' vectors against each other, as they are kept ({@link WordVectors#steps}). Three
 * figures of a vector are packed into one whole number, those of one side in the opposite order, so
 * that a single multiplication adds up three products: {@code (a + bX + cX²)(f + eX + dX²)} has
 * {@code ad + be + cf} for its X². Under the compiler that {@code serve} runs with, that takes less
 * than half the time of one figure after another. Sums are of whole numbers and exact, so that they
 * are the same whichever way the machine adds up. Pure.
 */
public final class WordProducts {

  private static final double ONE = (double) WordVectors.SCALE * WordVectors.SCALE;

  private static final int TOGETHER = 3;

  /** How far apart packed figures lie; what is beyond X² falls out at the top of 64 bits. */
  private static final int APART = Long.SIZE / TOGETHER + 1;

  /**
   * How long a vector may be, squared, for its sums to have room: the sum for X² has 20 bits, and
   * no product of two vectors exceeds that of their lengths (Cauchy and Schwarz). A word's vector
   * comes to some {@link WordVectors#SCALE} squared, little more than half of this.
   */
  private static final int MOST_SQUARED = 1 << 18;

  private WordProducts() {}

  /** A word that others are held against. Immutable. */
  public static final class Asked {
    private final long[] packed;

    /**
     * @param vector in steps, of length one
     * @throws IllegalArgumentException when it is a third longer or more
     */
    public Asked(byte[] vector) {
      packed = packed(vector, TOGETHER - 1, -1);
    }
  }

  /** A word that is held against others. Immutable. */
  public static final class Told {
    private final long[] packed;

    /**
     * @param vector in steps, of length one
     * @throws IllegalArgumentException when it is a third longer or more
     */
    public Told(byte[] vector) {
      packed = packed(vector, 0, 1);
    }
  }

  private static long[] packed(byte[] vector, int first, int step) {
    long[] packed = new long[(vector.length + TOGETHER - 1) / TOGETHER];
    int squared = 0;
    int at = 0;
    for (int i = 0; i < packed.length; i++) {
      long together = 0;
      for (int place = first; 0 <= place && place < TOGETHER && at < vector.length; place += step) {
        int figure = vector[at++];
        squared += figure * figure;
        together += (long) figure << (place * APART);
      }
      packed[i] = together;
    }
    if (squared > MOST_SQUARED) {
      throw new IllegalArgumentException(
          "expected a vector of length one in steps of 1/%.0f, found one of length %.2f"
              .formatted(WordVectors.SCALE, Math.sqrt(squared / ONE)));
    }
    return packed;
  }

  /** The inner product of two vectors of as many figures; as they are of length one, the cosine. */
  public static double of(Asked asked, Told told) {
    long sum = 0;
    for (int i = 0; i < asked.packed.length; i++) {
      sum += asked.packed[i] * told.packed[i];
    }
    // What lies below is taken off, sign and all, before the next is read.
    sum = (sum - lowest(sum)) >> APART;
    sum = (sum - lowest(sum)) >> APART;
    return sum / ONE;
  }

  private static long lowest(long sum) {
    return sum << (Long.SIZE - APART) >> (Long.SIZE - APART);
  }
}
