package org.strikebot.bot;

import java.util.List;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;
import org.strikebot.index.embedding.Embedder;
import org.strikebot.index.embedding.WordEmbedder;

/** Vectors without a model: texts are alike as far as they share words. */
public final class WordBags implements Embedder, WordEmbedder {

  private static final int DIMENSION = 256;

  @Override
  public String model() {
    return "word-bags";
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] question(String question) {
    return vector(question);
  }

  @Override
  public List<float[]> passages(List<String> passages) {
    return passages.stream().map(WordBags::vector).toList();
  }

  @Override
  public ReadText read(String text) {
    return new ReadText(vector(text), words(text));
  }

  @Override
  public EmbeddedWords words(String text) {
    List<String> words = Words.of(text).stream().map(Word::lower).toList();
    return new EmbeddedWords(words, words.stream().map(WordBags::vector).toList());
  }

  @Override
  public EmbeddedWords questionWords(String question) {
    return words(question);
  }

  /** All words are taken for English but two, a misspelt one and a name. */
  @Override
  public boolean common(String word) {
    return !word.equals("stirke") && !word.equals("corbyn");
  }

  private static float[] vector(String text) {
    float[] vector = new float[DIMENSION];
    vector[0] = 0.01f;
    for (Word word : Words.of(text)) {
      if (word.content()) {
        vector[Math.floorMod(word.stem().hashCode(), DIMENSION)] += 1;
      }
    }
    double sum = 0;
    for (float figure : vector) {
      sum += figure * figure;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(sum);
    }
    return vector;
  }
}
