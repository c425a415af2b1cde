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

  /**
   * A text's own vector, as {@link Embedder#passages} gives it, and its words, out of one pass.
   *
   * @param vector of length one
   * @param words as {@link #words} gives them
   */
  record ReadText(float[] vector, EmbeddedWords words) {}

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
