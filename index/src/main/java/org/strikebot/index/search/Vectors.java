package org.strikebot.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.strikebot.index.store.Fields;

/**
 * The passages nearest to a question's vector. The short copies of what was searched are kept in
 * memory until the part of the index they belong to is no longer read. Safe for use by several
 * threads.
 */
final class Vectors {

  /**
   * Up to this many passages all whole vectors are compared, which takes some hundred microseconds
   * and misses none; beyond it their short copies are.
   */
  private static final int ALL_COMPARED = 2_000;

  /** How many rows of copies a thread compares at a time: 8,192 vectors. */
  private static final int ROWS = 32;

  private final KeptOfParts<ShortCopies> copies = new KeptOfParts<>(ShortCopies::of);

  /**
   * The numbers of the {@code most} nearest passages; where there are many, some few of the nearest
   * may be missing.
   */
  List<Integer> nearest(IndexSearcher searcher, float[] question, int most) throws IOException {
    if (searcher.getIndexReader().numDocs() <= ALL_COMPARED) {
      return nearestOfAll(searcher, question, most);
    }
    Nearest.Floor floor = new Nearest.Floor();
    return rows(searcher.getIndexReader().leaves(), question).parallelStream()
        .collect(
            () -> new Nearest(most, floor), (nearest, some) -> some.compare(nearest), Nearest::add)
        .passages();
  }

  /** Some rows of the copies of one part of the index. */
  private record Rows(LeafReaderContext part, ShortCopies.Asked asked, int from, int to) {

    void compare(Nearest nearest) {
      asked.compare(from, to, part.reader().getLiveDocs(), part.docBase, nearest);
    }
  }

  /** The rows of all parts. */
  private List<Rows> rows(List<LeafReaderContext> parts, float[] question) throws IOException {
    List<Rows> rows = new ArrayList<>();
    for (LeafReaderContext part : parts) {
      if (part.reader().getFloatVectorValues(Fields.VECTOR) == null) {
        continue;
      }
      ShortCopies laidOut = copies.of(part.reader());
      ShortCopies.Asked asked = laidOut.ask(question);
      for (int from = 0; from < laidOut.blocks(); from += ROWS) {
        rows.add(new Rows(part, asked, from, Math.min(laidOut.blocks(), from + ROWS)));
      }
    }
    return rows;
  }

  /** The numbers of the {@code most} nearest passages, each passage compared. */
  static List<Integer> nearestOfAll(IndexSearcher searcher, float[] question, int most)
      throws IOException {
    Nearest nearest = new Nearest(most, new Nearest.Floor());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      if (values == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      KnnVectorValues.DocIndexIterator each = values.iterator();
      while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(each.docID())) {
          nearest.offer(
              leaf.docBase + each.docID(), product(question, values.vectorValue(each.index())));
        }
      }
    }
    return nearest.passages();
  }

  /**
   * The sum of products in an order of its own. Lucene's may add several at a time in any order, so
   * that its last digits can change while a process runs; then the same question would not always
   * have the same evidence.
   */
  private static float product(float[] one, float[] other) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int at = 0;
    for (; at + 3 < one.length; at += 4) {
      first += one[at] * other[at];
      second += one[at + 1] * other[at + 1];
      third += one[at + 2] * other[at + 2];
      fourth += one[at + 3] * other[at + 3];
    }
    for (; at < one.length; at++) {
      first += one[at] * other[at];
    }
    return (first + second) + (third + fourth);
  }

  /**
   * The cosine of the question and each of some passages.
   *
   * @param entries the passages' numbers in rising order
   */
  static Map<Integer, Double> similarities(
      IndexSearcher searcher, float[] question, List<Integer> entries) throws IOException {
    Map<Integer, Double> similarities = HashMap.newHashMap(entries.size());
    read(
        searcher,
        entries,
        (entry, one) -> similarities.put(entry, (double) product(question, one)));
    return similarities;
  }

  /**
   * The question's vector moved towards the mean of some passages', of length one again.
   *
   * @param entries the passages' numbers in rising order, at least one
   * @param weight of the mean; the question's own is 1
   */
  static float[] moved(
      IndexSearcher searcher, float[] question, List<Integer> entries, double weight)
      throws IOException {
    double[] sum = new double[question.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = question[i];
    }
    double share = weight / entries.size();
    read(
        searcher,
        entries,
        (_, one) -> {
          for (int i = 0; i < sum.length; i++) {
            sum[i] += share * one[i];
          }
        });
    double length = Math.sqrt(Arrays.stream(sum).map(one -> one * one).sum());
    float[] moved = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      moved[i] = (float) (length == 0 ? question[i] : sum[i] / length);
    }
    return moved;
  }

  /** Is shown a passage's vector, which is another's a moment later. */
  @FunctionalInterface
  private interface Shown {
    void vector(int entry, float[] vector);
  }

  private static void read(IndexSearcher searcher, List<Integer> entries, Shown shown)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext current = null;
    FloatVectorValues values = null;
    KnnVectorValues.DocIndexIterator at = null;
    for (int entry : entries) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
      if (leaf != current) {
        current = leaf;
        values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
        at = values == null ? null : values.iterator();
      }
      if (values != null
          && at != null
          && at.advance(entry - leaf.docBase) == entry - leaf.docBase) {
        shown.vector(entry, values.vectorValue(at.index()));
      }
    }
  }
}
