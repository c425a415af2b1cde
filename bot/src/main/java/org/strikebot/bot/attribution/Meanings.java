package org.strikebot.bot.attribution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.strikebot.index.embedding.WordEmbedder;

/**
 * How near a claim is to a sentence in meaning, by the model that searches: a true claim in quite
 * other words shares its meaning with a sentence and hardly a word. Near in meaning is what says
 * the same and what says the opposite, so that this tells what a claim is about and never that it
 * is so. Safe for use by several threads.
 */
final class Meanings {

  /** Sentences kept, of some 2 kB each. */
  private static final long KEPT = 4096;

  private final WordEmbedder embedder;
  private final Cache<String, float[]> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  Meanings(WordEmbedder embedder) {
    this.embedder = embedder;
  }

  /** The cosine of the claim and each of {@code sentences}, in the same order. */
  List<Double> near(String claim, List<SourceSentence> sentences) {
    float[] asked = vector(claim);
    return sentences.parallelStream().map(each -> product(asked, vector(each.told()))).toList();
  }

  private float[] vector(String text) {
    return kept.get(text, words -> embedder.read(words).vector());
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }
}
