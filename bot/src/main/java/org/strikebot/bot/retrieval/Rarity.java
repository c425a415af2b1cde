package org.strikebot.bot.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.strikebot.bot.question.Word;

/**
 * How rare words are in the evidence, as BM25 counts it (Robertson and Zaragoza, The Probabilistic
 * Relevance Framework, 2009), with sentences as the units. Words that all of the evidence shares
 * tell little; a word that none of it has tells most.
 */
final class Rarity {

  /** A name may stand in another's place now and then ("may"). */
  private static final double NAMED = 0.8;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> inside = new HashMap<>();
  private final Map<String, Integer> capitals = new HashMap<>();
  private final int units;

  Rarity(Collection<Sentence> sentences) {
    units = sentences.size();
    for (Sentence sentence : sentences) {
      for (String stem : sentence.stems()) {
        counts.merge(stem, 1, Integer::sum);
      }
      for (Word word : sentence.words()) {
        if (word.start() > 0) {
          inside.merge(word.stem(), 1, Integer::sum);
          capitals.merge(word.stem(), word.capital() ? 1 : 0, Integer::sum);
        }
      }
    }
  }

  /** Whether the evidence has the word anywhere. */
  boolean knows(String stem) {
    return counts.containsKey(stem);
  }

  /** Whether the evidence writes the word with a capital inside of sentences, nearly always. */
  boolean named(String stem) {
    int all = inside.getOrDefault(stem, 0);
    return all > 0 && capitals.getOrDefault(stem, 0) >= NAMED * all;
  }

  /** From nearly 0 for a word of every sentence to {@code ln(2 units + 2)} for one of none. */
  double of(String stem) {
    int count = counts.getOrDefault(stem, 0);
    return Math.log(1 + (units - count + 0.5) / (count + 0.5));
  }
}
