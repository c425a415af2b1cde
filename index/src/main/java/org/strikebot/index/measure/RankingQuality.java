package org.strikebot.index.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How good one ranking of documents is, from 0 to 1, as {@code trec_eval} works it out. Pure. */
public final class RankingQuality {

  private RankingQuality() {}

  /**
   * The discounted cumulative gain of the first {@code depth} documents over that of the best
   * ranking (Järvelin and Kekäläinen, 2002).
   */
  public static double ndcg(List<String> ranking, Map<String, Integer> gains, int depth) {
    double found = 0;
    for (int place = 0; place < Math.min(depth, ranking.size()); place++) {
      found += gains.getOrDefault(ranking.get(place), 0) / discount(place);
    }
    List<Integer> best =
        gains.values().stream().sorted((one, other) -> Integer.compare(other, one)).toList();
    double ideal = 0;
    for (int place = 0; place < Math.min(depth, best.size()); place++) {
      ideal += best.get(place) / discount(place);
    }
    return ideal == 0 ? 0 : found / ideal;
  }

  private static double discount(int place) {
    return Math.log(place + 2) / Math.log(2);
  }

  /** The share of the helpful documents among the first {@code depth}. */
  public static double recall(List<String> ranking, Set<String> helpful, int depth) {
    long found = ranking.stream().limit(depth).filter(helpful::contains).count();
    return helpful.isEmpty() ? 0 : (double) found / helpful.size();
  }

  /** One over the place of the first helpful document within {@code depth}, or 0. */
  public static double reciprocalRank(List<String> ranking, Set<String> helpful, int depth) {
    for (int place = 0; place < Math.min(depth, ranking.size()); place++) {
      if (helpful.contains(ranking.get(place))) {
        return 1.0 / (place + 1);
      }
    }
    return 0;
  }
}
