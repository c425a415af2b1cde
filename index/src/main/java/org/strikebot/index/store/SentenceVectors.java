package org.strikebot.index.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;

/**
 * The vectors of a passage's sentences in one byte a figure. The figures of a vector of length one
 * in some hundred dimensions hardly ever exceed {@link #LARGEST}, and a step of 1/254 of that
 * changes a cosine by less than .002.
 */
public final class SentenceVectors {

  private static final float LARGEST = 0.3f;

  private SentenceVectors() {}

  static BytesRef encode(List<float[]> vectors) {
    int size = vectors.stream().mapToInt(vector -> vector.length).sum();
    byte[] bytes = new byte[size];
    int at = 0;
    for (float[] vector : vectors) {
      for (float figure : vector) {
        int step = Math.round(figure / LARGEST * Byte.MAX_VALUE);
        bytes[at++] = (byte) Math.clamp(step, -Byte.MAX_VALUE, Byte.MAX_VALUE);
      }
    }
    return new BytesRef(bytes);
  }

  /** A question as the sentences of many passages are held against it. */
  public static Asked ask(float[] question) {
    return new Asked(question);
  }

  /**
   * A question's vector in steps of its own largest figure, which changes a cosine by less than
   * .0001. Sentences are read four figures a whole number, and so the steps are divided: one list
   * for all first figures of four, one for all second ones, and so on. That lets compiled code
   * multiply several at a time, five times as fast as one byte after another. Whole numbers have
   * the same sum in any order. Immutable.
   */
  public static final class Asked {

    private final int figures;
    private final int[] first;
    private final int[] second;
    private final int[] third;
    private final int[] fourth;
    private final double length;

    private Asked(float[] question) {
      figures = question.length;
      int words = (figures + Integer.BYTES - 1) / Integer.BYTES;
      float largest = Float.MIN_NORMAL;
      for (float figure : question) {
        largest = Math.max(largest, Math.abs(figure));
      }
      int[] steps = new int[words * Integer.BYTES];
      double square = 0;
      for (int i = 0; i < figures; i++) {
        steps[i] = Math.round(question[i] / largest * Short.MAX_VALUE);
        square += (double) steps[i] * steps[i];
      }
      length = square == 0 ? 1 : Math.sqrt(square);
      first = everyFourth(steps, 0);
      second = everyFourth(steps, 1);
      third = everyFourth(steps, 2);
      fourth = everyFourth(steps, 3);
    }

    private static int[] everyFourth(int[] steps, int from) {
      return IntStream.range(0, steps.length / Integer.BYTES)
          .map(i -> steps[i * Integer.BYTES + from])
          .toArray();
    }

    /** The cosine of the question and each of the vectors in {@code bytes}, in their order. */
    public double[] similarities(BytesRef bytes) {
      double[] similarities = new double[bytes.length / figures];
      byte[] padded = new byte[first.length * Integer.BYTES];
      IntBuffer view = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
      int[] packed = new int[first.length];
      for (int sentence = 0; sentence < similarities.length; sentence++) {
        System.arraycopy(bytes.bytes, bytes.offset + sentence * figures, padded, 0, figures);
        view.get(0, packed);
        int square = square(packed);
        similarities[sentence] =
            square == 0
                ? 0
                : product(first, second, third, fourth, packed) / (Math.sqrt(square) * length);
      }
      return similarities;
    }
  }

  // Neither sum can pass 2^31: vectors of length one in these steps have lengths of some 400 and,
  // at most, some 600,000.

  private static int product(int[] first, int[] second, int[] third, int[] fourth, int[] packed) {
    int product = 0;
    for (int i = 0; i < packed.length; i++) {
      int four = packed[i];
      product +=
          first[i] * (four << 24 >> 24)
              + second[i] * (four << 16 >> 24)
              + third[i] * (four << 8 >> 24)
              + fourth[i] * (four >> 24);
    }
    return product;
  }

  /** Written as the product is: with the figures in variables of their own it took four times. */
  private static int square(int[] packed) {
    int square = 0;
    for (int i = 0; i < packed.length; i++) {
      int four = packed[i];
      square +=
          (four << 24 >> 24) * (four << 24 >> 24)
              + (four << 16 >> 24) * (four << 16 >> 24)
              + (four << 8 >> 24) * (four << 8 >> 24)
              + (four >> 24) * (four >> 24);
    }
    return square;
  }
}
