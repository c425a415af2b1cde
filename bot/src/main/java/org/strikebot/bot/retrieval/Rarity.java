package org.strikebot.bot.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How rare words are in the evidence, as BM25 counts it (Robertson and Zaragoza, The Probabilistic
 * Relevance Framework, 2009), with sentences as the units. Words that all of the evidence shares
 * tell little; a word that none of it has tells most.
 */
final class Rarity {

  private final Map<String, Integer> counts = new HashMap<>();
  private final int units;

  Rarity(Collection<Sentence> sentences) {
    units = sentences.size();
    for (Sentence sentence : sentences) {
      for (String stem : sentence.stems()) {
        counts.merge(stem, 1, Integer::sum);
      }
    }
  }

  /** From nearly 0 for a word of every sentence to {@code ln(2 units + 2)} for one of none. */
  double of(String stem) {
    int count = counts.getOrDefault(stem, 0);
    return Math.log(1 + (units - count + 0.5) / (count + 0.5));
  }
}
