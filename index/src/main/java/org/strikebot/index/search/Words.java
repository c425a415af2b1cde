package org.strikebot.index.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** What words alone say of passages. */
final class Words {

  private Words() {}

  /** The numbers of the {@code most} passages that fit best, best first, with their scores. */
  static Map<Integer, Double> best(IndexSearcher searcher, Query query, int most)
      throws IOException {
    ScoreDoc[] found = searcher.search(query, most).scoreDocs;
    Map<Integer, Double> best = LinkedHashMap.newLinkedHashMap(found.length);
    for (ScoreDoc hit : found) {
      best.put(hit.doc, (double) hit.score);
    }
    return best;
  }

  /**
   * The score of each of some passages, those that the query does not match left out. It is the
   * score that {@link #best} gives: what the words add is summed in another order, but in double
   * precision, in which such a sum is exact.
   *
   * @param entries the passages' numbers in rising order
   */
  static Map<Integer, Double> scores(IndexSearcher searcher, Query query, List<Integer> entries)
      throws IOException {
    Map<Integer, Double> scores = HashMap.newHashMap(entries.size());
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext current = null;
    Scorer scorer = null;
    for (int entry : entries) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
      if (leaf != current) {
        current = leaf;
        scorer = weight.scorer(leaf);
      }
      if (scorer != null) {
        DocIdSetIterator matches = scorer.iterator();
        int wanted = entry - leaf.docBase;
        int at = matches.docID() < wanted ? matches.advance(wanted) : matches.docID();
        if (at == wanted) {
          scores.put(entry, (double) scorer.score());
        }
      }
    }
    return scores;
  }
}
