package org.strikebot.index.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;

/**
 * Ranks candidates, then the best of them once more by a vector moved towards the first, because
 * what is found first tells more of what is looked for than the question alone (Rocchio, Relevance
 * Feedback in Information Retrieval, 1971). No others are searched for. Immutable.
 */
final class Feedback {

  /** How many of the best are ranked once more: those further down come no more among the first. */
  private static final int AGAIN = 100;

  private final Fusion fusion;
  private final int passages;
  private final double weight;

  /**
   * @param fusion ranks both times
   * @param passages how many of the first the question is moved towards
   * @param weight of their mean beside the question's own vector; 0 ranks once
   */
  Feedback(Fusion fusion, int passages, double weight) {
    this.fusion = fusion;
    this.passages = passages;
    this.weight = weight;
  }

  /**
   * The best of {@code candidates}, best first; all of them where there are no more than wanted.
   *
   * @param most how many are wanted at least
   */
  List<Fusion.Ranked> ranked(
      IndexSearcher searcher, float[] question, List<Candidate> candidates, int most)
      throws IOException {
    List<Fusion.Ranked> once = fusion.rank(candidates);
    List<Integer> first = entries(once.stream().limit(passages));
    if (first.isEmpty() || weight == 0) {
      return once;
    }
    List<Fusion.Ranked> best = once.subList(0, Math.min(once.size(), Math.max(most, AGAIN)));
    float[] moved = Vectors.moved(searcher, question, first, weight);
    Map<Integer, Double> closer = Vectors.similarities(searcher, moved, entries(best.stream()));
    return fusion.rank(
        best.stream().map(Fusion.Ranked::candidate).toList(),
        one -> closer.getOrDefault(one.entry(), 0.0));
  }

  /** The numbers of passages in rising order. */
  private static List<Integer> entries(Stream<Fusion.Ranked> ranked) {
    return ranked.map(each -> each.candidate().entry()).sorted().toList();
  }
}
