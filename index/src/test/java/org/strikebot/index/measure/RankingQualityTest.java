package org.strikebot.index.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RankingQualityTest {

  private static final double EXACT = 1e-9;

  @Test
  void the_best_ranking_has_a_gain_of_one() {
    assertEquals(1, RankingQuality.ndcg(List.of("a", "b", "x"), Map.of("a", 2, "b", 1), 10), EXACT);
  }

  @Test
  void gain_is_discounted_by_the_logarithm_of_the_place() {
    double second = 1 / (Math.log(3) / Math.log(2));
    assertEquals(second, RankingQuality.ndcg(List.of("x", "a"), Map.of("a", 1), 10), EXACT);
    assertEquals(
        1 / (2 + second), RankingQuality.ndcg(List.of("b"), Map.of("a", 2, "b", 1), 10), EXACT);
  }

  @Test
  void nothing_beyond_the_depth_counts() {
    assertEquals(0, RankingQuality.ndcg(List.of("x", "a"), Map.of("a", 1), 1), EXACT);
    assertEquals(0, RankingQuality.recall(List.of("x", "a"), Set.of("a"), 1), EXACT);
    assertEquals(0, RankingQuality.reciprocalRank(List.of("x", "a"), Set.of("a"), 1), EXACT);
  }

  @Test
  void recall_is_the_share_of_the_helpful_documents() {
    assertEquals(0.5, RankingQuality.recall(List.of("x", "a"), Set.of("a", "b"), 10), EXACT);
  }

  @Test
  void reciprocal_rank_looks_at_the_first_helpful_document_only() {
    assertEquals(
        0.5, RankingQuality.reciprocalRank(List.of("x", "a", "b"), Set.of("a", "b"), 10), EXACT);
  }
}
