package org.strikebot.index.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordEmbedderTest {

  @TempDir private static Path folder;
  private static BgeEmbedder embedder;

  @BeforeAll
  static void load() {
    embedder = BgeEmbedder.load(folder);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Test
  void every_word_has_a_vector_of_length_one_in_reading_order() {
    WordEmbedder.EmbeddedWords words = embedder.words("The strike, unbelievably, ended.");

    assertEquals(List.of("the", "strike", ",", "unbelievably", ",", "ended", "."), words.words());
    for (float[] vector : words.vectors()) {
      assertEquals(1, product(vector, vector), 1e-4);
    }
  }

  @Test
  void words_of_like_meaning_are_nearer_than_others() {
    float[] scrapped = vector("They scrapped the strike.", "scrapped");
    float[] cancelled = vector("The strike was cancelled.", "cancelled");
    float[] salary = vector("The salary was low.", "salary");

    assertTrue(product(scrapped, cancelled) > product(scrapped, salary));
  }

  @Test
  void a_misspelt_word_is_no_common_word() {
    assertTrue(embedder.common("strike"));
    assertFalse(embedder.common("stirke"));
  }

  @Test
  void words_beyond_the_window_and_odd_strings_are_legal() {
    assertTrue(embedder.words("word ".repeat(5_000)).words().size() <= 510);
    assertTrue(embedder.words("").words().isEmpty());
    assertEquals(1, embedder.words("x".repeat(1_000)).words().size());
  }

  private static float[] vector(String text, String word) {
    WordEmbedder.EmbeddedWords words = embedder.words(text);
    return words.vectors().get(words.words().indexOf(word));
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
