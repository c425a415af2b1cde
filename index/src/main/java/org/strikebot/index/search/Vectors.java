package org.strikebot.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.Bits;
import org.strikebot.index.store.Fields;

/** The passages nearest to a question's vector. */
final class Vectors {

  /**
   * Up to this many passages all whole vectors are compared, which takes about a millisecond and
   * misses none; beyond it their short copies are.
   */
  private static final int ALL_COMPARED = 8_000;

  private static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.comparingDouble((ScoreDoc hit) -> hit.score)
          .reversed()
          .thenComparingInt(hit -> hit.doc);

  private Vectors() {}

  /**
   * The numbers of the {@code most} nearest passages; where there are many, some few of the nearest
   * may be missing.
   */
  static List<Integer> nearest(IndexSearcher searcher, float[] question, int most)
      throws IOException {
    if (searcher.getIndexReader().numDocs() <= ALL_COMPARED) {
      return nearestOfAll(searcher, question, most);
    }
    try {
      return searcher.getIndexReader().leaves().parallelStream()
          .flatMap(leaf -> nearest(leaf, question, most))
          .sorted(BEST_FIRST)
          .limit(most)
          .map(hit -> hit.doc)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The nearest of one part of the index, by their short copies. */
  private static Stream<ScoreDoc> nearest(LeafReaderContext leaf, float[] question, int most) {
    try {
      KnnCollector found = new TopKnnCollector(most, Integer.MAX_VALUE);
      leaf.reader()
          .searchNearestVectors(
              Fields.VECTOR,
              question,
              found,
              AcceptDocs.fromLiveDocs(leaf.reader().getLiveDocs(), leaf.reader().maxDoc()));
      return Stream.of(found.topDocs().scoreDocs)
          .map(hit -> new ScoreDoc(leaf.docBase + hit.doc, hit.score));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of the {@code most} nearest passages, each passage compared. */
  static List<Integer> nearestOfAll(IndexSearcher searcher, float[] question, int most)
      throws IOException {
    PriorityQueue<ScoreDoc> nearest = new PriorityQueue<>(BEST_FIRST.reversed());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      if (values == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      KnnVectorValues.DocIndexIterator each = values.iterator();
      while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(each.docID())) {
          float product = product(question, values.vectorValue(each.index()));
          nearest.add(new ScoreDoc(leaf.docBase + each.docID(), product));
          if (nearest.size() > most) {
            nearest.poll();
          }
        }
      }
    }
    return nearest.stream().map(hit -> hit.doc).toList();
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
        similarities.put(entry, (double) product(question, values.vectorValue(at.index())));
      }
    }
    return similarities;
  }
}
