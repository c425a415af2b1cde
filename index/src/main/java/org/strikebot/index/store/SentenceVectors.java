package org.strikebot.index.store;

import java.util.ArrayList;
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

  /** The cosine of {@code question} and each of the vectors in {@code bytes}, in their order. */
  public static List<Double> similarities(float[] question, BytesRef bytes) {
    List<Double> similarities = new ArrayList<>();
    for (int from = 0; from + question.length <= bytes.length; from += question.length) {
      double product = 0;
      double square = 0;
      for (int i = 0; i < question.length; i++) {
        byte step = bytes.bytes[bytes.offset + from + i];
        product += (double) question[i] * step;
        square += (double) step * step;
      }
      similarities.add(square == 0 ? 0 : product / Math.sqrt(square));
    }
    return List.copyOf(similarities);
  }
}
