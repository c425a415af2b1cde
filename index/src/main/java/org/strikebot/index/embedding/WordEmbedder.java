package org.strikebot.index.embedding;

import java.util.List;

/**
 * Turns each word of a text into a vector that tells its meaning there, so that words can be held
 * against each other one by one. Safe for use by several threads. Any string is legal; what goes
 * beyond the model's window is left out.
 */
public interface WordEmbedder {

  /**
   * The words of a text and what each means there.
   *
   * @param words in small letters and in reading order, as the model divides text; signs are words
   *     of their own
   * @param vectors their meanings in the text, of length one, in the same order
   */
  record EmbeddedWords(List<String> words, List<float[]> vectors) {

    public EmbeddedWords {
      words = List.copyOf(words);
      vectors = List.copyOf(vectors);
      if (words.size() != vectors.size()) {
        throw new IllegalArgumentException(
            "expected a vector for each of " + words.size() + " words, found " + vectors.size());
      }
    }
  }

  /** What one pass over a text gives: its own vector and its words. Not changed after. */
  final class ReadText {
    private final float[] vector;
    private final EmbeddedWords words;

    /**
     * @param vector as {@link Embedder#passages} gives it
     * @param words as {@link WordEmbedder#words} gives them
     */
    public ReadText(float[] vector, EmbeddedWords words) {
      this.vector = vector.clone();
      this.words = words;
    }

    /** The text's own vector, of length one. */
    public float[] vector() {
      return vector.clone();
    }

    /** The text's words. */
    public EmbeddedWords words() {
      return words;
    }
  }

  /** The vector and the words of {@code text}. */
  ReadText read(String text);

  /** The words of {@code text} in reading order. */
  EmbeddedWords words(String text);

  /**
   * The words of a question in reading order, as {@link Embedder#question} reads it; cheap for a
   * question whose vector was asked for just before.
   */
  EmbeddedWords questionWords(String question);

  /** Whether {@code word}, in small letters, is a common word of English. */
  boolean common(String word);
}
