package org.strikebot.index.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.quantization.OptimizedScalarQuantizer.QuantizationResult;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues;
import org.apache.lucene.util.quantization.QuantizedVectorsReader;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.store.Fields;

/**
 * The short copies of the vectors of one part of the index, two bits a figure, as the index keeps
 * them, but laid out in memory so that compiled code compares several with a question at a time:
 * word by word of {@link #BLOCK} vectors. Some 120 bytes a vector of 384 figures. Immutable.
 *
 * <p>Lucene's own comparison reads one copy after another from the index, which took eight times as
 * long here; what is compared is the same (Gao and Long, RaBitQ, 2024).
 */
final class ShortCopies {

  /** How many vectors are compared in a row: their words stay in the nearest memory. */
  static final int BLOCK = 256;

  private static final int PLANES = 2;

  private final int[] documents;
  private final int words;
  private final long[] planes;
  private final float[] lowest;
  private final float[] step;
  private final float[] sum;
  private final float[] beside;
  private final float[] centre;

  private ShortCopies(QuantizedByteVectorValues values) throws IOException {
    int size = values.size();
    int bytes = size == 0 ? 0 : values.vectorValue(0).length / PLANES;
    documents = new int[size];
    words = (bytes + Long.BYTES - 1) / Long.BYTES;
    planes = new long[blocks() * BLOCK * PLANES * words];
    lowest = new float[blocks() * BLOCK];
    step = new float[blocks() * BLOCK];
    sum = new float[blocks() * BLOCK];
    beside = new float[blocks() * BLOCK];
    centre = values.getCentroid().clone();
    byte[] padded = new byte[words * Long.BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      byte[] copy = values.vectorValue(i);
      int at = i / BLOCK * BLOCK * PLANES * words + i % BLOCK;
      for (int plane = 0; plane < PLANES; plane++) {
        System.arraycopy(copy, plane * bytes, padded, 0, bytes);
        for (int word = 0; word < words; word++, at += BLOCK) {
          planes[at] = buffer.getLong(word * Long.BYTES);
        }
      }
      QuantizationResult terms = values.getCorrectiveTerms(i);
      documents[i] = values.ordToDoc(i);
      lowest[i] = terms.lowerInterval();
      step[i] = (terms.upperInterval() - terms.lowerInterval()) / ((1 << PLANES) - 1);
      sum[i] = step[i] * terms.quantizedComponentSum();
      beside[i] = terms.additionalCorrection();
    }
  }

  /**
   * Reads the copies of a part of the index.
   *
   * @throws IOException where they cannot be read
   */
  static ShortCopies of(LeafReader part) throws IOException {
    if (!(FilterLeafReader.unwrap(part) instanceof CodecReader written)) {
      throw new IOException("The index was opened in a way that hides the copies of its vectors");
    }
    KnnVectorsReader vectors = written.getVectorReader();
    if (vectors instanceof PerFieldKnnVectorsFormat.FieldsReader fields) {
      vectors = fields.getFieldReader(Fields.VECTOR);
    }
    if (vectors instanceof QuantizedVectorsReader copied
        && copied.getQuantizedVectorValues(Fields.VECTOR)
            instanceof QuantizedByteVectorValues values
        && values.getScalarEncoding()
            == QuantizedByteVectorValues.ScalarEncoding.DIBIT_QUERY_NIBBLE) {
      return new ShortCopies(values);
    }
    throw new IOException("The index has no copies of its vectors in two bits a figure");
  }

  /** How many rows of {@link #BLOCK} vectors there are, the last of which may not be full. */
  int blocks() {
    return (documents.length + BLOCK - 1) / BLOCK;
  }

  /** A question as these copies are compared with it. */
  Asked ask(float[] question) {
    return new Asked(question);
  }

  /**
   * A question's vector in four bits a figure around the centre of one part's vectors: evenly
   * spaced levels, as far apart as loses least of normally distributed figures (Max, Quantizing for
   * minimum distortion, 1960, table II). Its own sums are taken in a fixed order. Immutable.
   */
  final class Asked {

    private static final int BITS = 4;
    private static final double SPACING = 0.3352;

    private final long[] bits = new long[BITS * words];
    private final float total;
    private final float low;
    private final float spacing;
    private final float constant;

    private Asked(float[] question) {
      double[] rest = new double[question.length];
      double all = 0;
      double squares = 0;
      double same = 0;
      for (int i = 0; i < rest.length; i++) {
        rest[i] = (double) question[i] - centre[i];
        all += rest[i];
        squares += rest[i] * rest[i];
        same += rest[i] * centre[i];
      }
      double mean = all / rest.length;
      double spread = Math.sqrt(Math.max(0, squares / rest.length - mean * mean));
      double between = Math.max(spread * SPACING, Float.MIN_NORMAL);
      int highest = (1 << BITS) - 1;
      double least = mean - between * highest / 2;
      for (int i = 0; i < rest.length; i++) {
        int level = Math.clamp(Math.round((rest[i] - least) / between), 0, highest);
        // A copy's first figure is the highest bit of its first byte.
        long bit = 1L << (i / Byte.SIZE * Byte.SIZE + Byte.SIZE - 1 - i % Byte.SIZE);
        for (int plane = 0; plane < BITS; plane++) {
          if ((level >> plane & 1) == 1) {
            bits[plane * words + i / Long.SIZE] |= bit;
          }
        }
      }
      total = (float) all;
      low = (float) least;
      spacing = (float) between;
      constant = (float) same;
    }

    /** Offers the vectors of some rows, as near as the copies show them, to {@code nearest}. */
    void compare(int fromBlock, int toBlock, @Nullable Bits live, int base, Nearest nearest) {
      int[] products = new int[BLOCK];
      float[] similar = new float[BLOCK];
      for (int block = fromBlock; block < toBlock; block++) {
        int first = block * BLOCK;
        multiply(first * PLANES * words, products);
        finish(first, products, similar);
        int end = Math.min(BLOCK, documents.length - first);
        float least = nearest.least();
        for (int i = 0; i < end; i++) {
          if (similar[i] >= least && (live == null || live.get(documents[first + i]))) {
            nearest.offer(base + documents[first + i], similar[i]);
          }
        }
      }
    }

    /** The inner products of levels and steps, in whole numbers. */
    private void multiply(int from, int[] products) {
      Arrays.fill(products, 0);
      int at = from;
      for (int plane = 0; plane < PLANES; plane++) {
        for (int word = 0; word < words; word++, at += BLOCK) {
          add(
              planes,
              at,
              bits[word],
              bits[words + word],
              bits[2 * words + word],
              bits[3 * words + word],
              products,
              plane);
        }
      }
    }

    /** The cosines that the products mean. */
    private void finish(int first, int[] products, float[] similar) {
      for (int i = 0; i < BLOCK; i++) {
        similar[i] =
            lowest[first + i] * total
                + sum[first + i] * low
                + step[first + i] * spacing * products[i]
                + beside[first + i]
                + constant;
      }
    }
  }

  /**
   * Kept so plain, and a method of its own, that the compiler makes it count the bits of several
   * words at a time.
   */
  private static void add(
      long[] words, int from, long q0, long q1, long q2, long q3, int[] products, int shift) {
    for (int i = 0; i < BLOCK; i++) {
      int product =
          Long.bitCount(words[from + i] & q0)
              + (Long.bitCount(words[from + i] & q1) << 1)
              + (Long.bitCount(words[from + i] & q2) << 2)
              + (Long.bitCount(words[from + i] & q3) << 3);
      products[i] += product << shift;
    }
  }
}
