package org.strikebot.bot.attribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody wants to read about: words, each with the weight that its rarity gives it, so that
 * "strike" counts for less than "Saturday" where every text is about a strike.
 */
final class Topic {

  /** Share of a topic's weight from which a text is about it. */
  private static final double ABOUT = 0.5;

  private final Map<String, Double> weights;
  private final double whole;

  private Topic(Map<String, Double> weights) {
    this.weights = weights;
    this.whole = weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * The topic of {@code words} among texts.
   *
   * @param texts the stems of each text that may be about it
   */
  static Topic of(String words, Collection<Set<String>> texts) {
    Map<String, Integer> occurrences = new HashMap<>();
    for (Set<String> text : texts) {
      text.forEach(stem -> occurrences.merge(stem, 1, Integer::sum));
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String stem : Words.set(words)) {
      // A word that no text has tells nothing of any of them.
      int found = occurrences.getOrDefault(stem, 0);
      if (found > 0) {
        weights.put(stem, Math.log(1.0 + (double) texts.size() / found));
      }
    }
    return new Topic(weights);
  }

  /** The same topic without the words of {@code stems}, unless no other is left. */
  Topic without(Set<String> stems) {
    Map<String, Double> left = new LinkedHashMap<>(weights);
    left.keySet().removeAll(stems);
    return left.isEmpty() ? this : new Topic(left);
  }

  /** Whether the topic has any word that can be found. */
  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** The share of the topic that a text with these stems has, from 0 to 1. */
  double share(Set<String> stems) {
    double found = 0;
    for (Map.Entry<String, Double> each : weights.entrySet()) {
      found += stems.contains(each.getKey()) ? each.getValue() : 0;
    }
    return whole == 0 ? 0 : found / whole;
  }

  /** Whether a text with these stems is about it. */
  boolean in(Set<String> stems) {
    return !isEmpty() && share(stems) >= ABOUT;
  }
}
