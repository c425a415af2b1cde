package org.strikebot.index.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Joins what words and vectors say of the candidates of one question: a weighted sum of both, each
 * stretched to 0..1, an only candidate to 1 (Bruch et al., An Analysis of Fusion Functions for
 * Hybrid Retrieval, 2023). The lowest word score is 0 by its nature. 0 is the similarity of the
 * last of as many as vectors alone usually bring: what words brought may lie below, and must not
 * make the differences among the best look smaller. To that comes a share of the best score in the
 * candidate's document: passages of a document that is clearly meant come before stray ones that
 * fit as well, which matters for questions whose answer stands in several places. Pure.
 */
final class Fusion {

  private final double vectorWeight;
  private final double sentenceWeight;
  private final double documentWeight;
  private final int alike;

  /**
   * A fusion with these weights.
   *
   * @param vectorWeight the share of the vectors in the sum, from 0 to 1
   * @param sentenceWeight the share of its best sentence in a passage's similarity, from 0 to 1
   * @param documentWeight the share of the document's best score that is added, at least 0
   * @param alike how many of the most similar candidates are stretched over 0..1, at least 1
   */
  Fusion(double vectorWeight, double sentenceWeight, double documentWeight, int alike) {
    this.vectorWeight = vectorWeight;
    this.sentenceWeight = sentenceWeight;
    this.documentWeight = documentWeight;
    this.alike = alike;
  }

  /** A candidate with its fused score. */
  record Ranked(Candidate candidate, double score) {}

  /** All candidates, best first; ties in reading order, whatever order they come in. */
  List<Ranked> rank(List<Candidate> candidates) {
    return rank(candidates, Candidate::similarity);
  }

  /**
   * The same by another similarity of passages.
   *
   * @param passages how like what is looked for a candidate's passage is
   */
  List<Ranked> rank(List<Candidate> candidates, ToDoubleFunction<Candidate> passages) {
    double mostLexical = candidates.stream().mapToDouble(Candidate::lexical).max().orElse(0);
    double[] similarities =
        candidates.stream().mapToDouble(one -> similarity(one, passages)).toArray();
    double least = least(similarities);
    double range = Arrays.stream(similarities).max().orElse(least) - least;
    double[] own = new double[candidates.size()];
    Map<String, Double> bestOfDocument = new HashMap<>();
    for (int i = 0; i < own.length; i++) {
      Candidate candidate = candidates.get(i);
      double words = mostLexical > 0 ? candidate.lexical() / mostLexical : 0;
      double vector = stretched(similarities[i], least, range);
      own[i] = vectorWeight * vector + (1 - vectorWeight) * words;
      bestOfDocument.merge(candidate.document(), own[i], Math::max);
    }
    List<Ranked> ranked = new ArrayList<>(candidates.size());
    for (int i = 0; i < own.length; i++) {
      Candidate candidate = candidates.get(i);
      double best = bestOfDocument.getOrDefault(candidate.document(), own[i]);
      ranked.add(new Ranked(candidate, own[i] + documentWeight * best));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(Ranked::candidate, Candidate.READING_ORDER));
    return ranked;
  }

  /** Where the best are all as similar, they are 1 and what is less is 0. */
  private static double stretched(double similarity, double least, double range) {
    if (range > 0) {
      return (similarity - least) / range;
    }
    return similarity < least ? 0 : 1;
  }

  /** The similarity that counts nothing. */
  private double least(double[] similarities) {
    double[] rising = similarities.clone();
    Arrays.sort(rising);
    return rising.length == 0 ? 0 : rising[Math.max(0, rising.length - alike)];
  }

  /** What is asked may be one sentence of a passage that is about something else. */
  private double similarity(Candidate candidate, ToDoubleFunction<Candidate> passages) {
    return (1 - sentenceWeight) * passages.applyAsDouble(candidate)
        + sentenceWeight * candidate.sentence();
  }
}
