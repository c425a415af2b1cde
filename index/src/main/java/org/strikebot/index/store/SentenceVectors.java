package org.strikebot.index.store;

import java.util.List;
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

  /**
   * A question's vector in steps of its own largest figure, ready to be held against many
   * sentences: whole numbers are multiplied several at a time. A step changes a cosine by less than
   * .0001.
   */
  public static short[] steps(float[] question) {
    float largest = Float.MIN_NORMAL;
    for (float figure : question) {
      largest = Math.max(largest, Math.abs(figure));
    }
    short[] steps = new short[question.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (short) Math.round(question[i] / largest * Short.MAX_VALUE);
    }
    return steps;
  }

  /**
   * The cosine of {@code question} and each of the vectors in {@code bytes}, in their order.
   *
   * @param question as {@link #steps} gives it
   */
  public static double[] similarities(short[] question, BytesRef bytes) {
    double length = Math.sqrt(square(question));
    double[] similarities = new double[bytes.length / question.length];
    for (int sentence = 0; sentence < similarities.length; sentence++) {
      int from = bytes.offset + sentence * question.length;
      // Neither sum can pass 2^31: vectors of length one in these steps have lengths of some 400
      // and, at most, some 600,000.
      int product = 0;
      int square = 0;
      for (int i = 0; i < question.length; i++) {
        int step = bytes.bytes[from + i];
        product += question[i] * step;
        square += step * step;
      }
      similarities[sentence] = square == 0 ? 0 : product / (Math.sqrt(square) * length);
    }
    return similarities;
  }

  private static double square(short[] steps) {
    double square = 0;
    for (short step : steps) {
      square += (double) step * step;
    }
    return square == 0 ? 1 : square;
  }
}
