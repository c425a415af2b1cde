package org.strikebot.index.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * Joins what words and vectors say of the candidates of one question: a weighted sum of both, each
 * stretched to 0..1 over the candidates (Bruch et al., An Analysis of Fusion Functions for Hybrid
 * Retrieval, 2023). The lowest word score is 0 by its nature. Pure.
 */
final class Fusion {

  private final double vectorWeight;

  /**
   * @param vectorWeight the share of the vectors in the sum, from 0 to 1
   */
  Fusion(double vectorWeight) {
    if (!(vectorWeight >= 0 && vectorWeight <= 1)) {
      throw new IllegalArgumentException("expected a share from 0 to 1, found " + vectorWeight);
    }
    this.vectorWeight = vectorWeight;
  }

  /** A candidate with its fused score. */
  record Ranked(Candidate candidate, double score) {}

  /** All candidates, best first; ties in reading order, whatever order they come in. */
  List<Ranked> rank(List<Candidate> candidates) {
    double mostLexical = candidates.stream().mapToDouble(Candidate::lexical).max().orElse(0);
    DoubleSummaryStatistics similarity =
        candidates.stream().mapToDouble(Candidate::similarity).summaryStatistics();
    double range = similarity.getMax() - similarity.getMin();
    List<Ranked> ranked = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      double words = mostLexical > 0 ? candidate.lexical() / mostLexical : 0;
      double vector = range > 0 ? (candidate.similarity() - similarity.getMin()) / range : 0;
      ranked.add(new Ranked(candidate, vectorWeight * vector + (1 - vectorWeight) * words));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(Ranked::candidate, Candidate.READING_ORDER));
    return ranked;
  }
}
