package org.strikebot.bot.retrieval;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.question.Word;

/**
 * How rare words are in the evidence, as BM25 counts it (Robertson and Zaragoza, The Probabilistic
 * Relevance Framework, 2009), with sentences as the units. Words that all of the evidence shares
 * tell little; a word that none of it has tells most. Counts the words it is asked for, once each.
 * For one thread.
 */
final class Rarity {

  /** A name may stand in another's place now and then ("may"). */
  private static final double NAMED = 0.8;

  private final Collection<Sentence> sentences;

  /** In how many sentences each stem is that was asked for. */
  private final Map<String, Integer> counts = new HashMap<>();

  Rarity(Collection<Sentence> sentences) {
    this.sentences = sentences;
  }

  private int count(String stem) {
    return counts.computeIfAbsent(
        stem, _ -> (int) sentences.stream().filter(sentence -> sentence.has(stem)).count());
  }

  /** Whether the evidence has the word anywhere. */
  boolean knows(String stem) {
    return count(stem) > 0;
  }

  /** Whether the evidence writes the word with a capital inside of sentences, nearly always. */
  boolean named(String stem) {
    int inside = 0;
    int capitals = 0;
    for (Sentence sentence : sentences) {
      if (!sentence.has(stem)) {
        continue;
      }
      for (Word word : sentence.words()) {
        if (word.start() > 0 && word.stem().equals(stem)) {
          inside++;
          capitals += word.capital() ? 1 : 0;
        }
      }
    }
    return inside > 0 && capitals >= NAMED * inside;
  }

  /** From nearly 0 for a word of every sentence to {@code ln(2 units + 2)} for one of none. */
  double of(String stem) {
    int count = count(stem);
    return Math.log(1 + (sentences.size() - count + 0.5) / (count + 0.5));
  }

  /** How rare each of {@code words} is, as shares of all; 0 where all of them are everywhere. */
  double[] shares(List<Word> words) {
    double[] rare = words.stream().mapToDouble(word -> of(word.stem())).toArray();
    double sum = Arrays.stream(rare).sum();
    return Arrays.stream(rare).map(one -> sum > 0 ? one / sum : 0).toArray();
  }
}
