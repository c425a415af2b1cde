package org.strikebot.bot.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;
import org.strikebot.index.embedding.WordEmbedder;

final class WordFitTest {

  private static final double ENOUGH = 0.75;

  private final WordFit fits = new WordFit(new ScatteredWords());

  @Test
  void what_a_sentence_has_is_met_and_the_rest_is_left_unmet() {
    WordFit.Asked asked = asked("pensions imposed");

    WordFit.Met met = fits.met(asked, "Ministers imposed the contract.");

    double[] unmet = WordFit.unmet(asked, met.fits(), ENOUGH);
    float[] pensions = asked.vectors().getFirst();
    double shortfall = ENOUGH - met.fits()[0];
    assertTrue(shortfall > 0.4, "nothing in the sentence is like it");
    for (int i = 0; i < unmet.length; i++) {
      assertEquals(shortfall * pensions[i], unmet[i], 1e-9);
    }
  }

  @Test
  void nothing_is_unmet_where_every_word_is_there() {
    WordFit.Asked asked = asked("imposed contract");

    WordFit.Met met = fits.met(asked, "The contract was imposed.");

    assertEquals(
        0, IntStream.range(0, asked.dimension()).filter(i -> unmet(asked, met)[i] != 0).count());
  }

  @Test
  void a_match_is_the_product_of_the_word_and_its_best_word() {
    WordFit.Asked asked = asked("imposed");

    WordFit.Met met = fits.met(asked, "Ministers imposed it.");

    float[] word = asked.vectors().getFirst();
    for (int i = 0; i < word.length; i++) {
      assertEquals(word[i] * word[i], met.matched()[i], 0.002, "up to how finely words are kept");
    }
  }

  @Test
  void content_words_fit_alike_whether_they_are_asked_for_alone() {
    WordFit.Asked asked = asked("who imposed the contract");
    String sentence = "Ministers imposed it.";

    assertArrayEquals(
        asked.ofContent(fits.met(asked, sentence).fits()), fits.contentFits(asked, sentence));
    assertEquals(2, fits.contentFits(asked, sentence).length);
  }

  @Test
  void a_question_without_words_is_met_by_anything() {
    WordFit.Met met = fits.met(asked("?"), "Ministers imposed it.");

    assertEquals(0, met.fits().length);
    assertArrayEquals(new double[0], met.matched());
  }

  @Test
  void sentences_are_about_the_mean_of_all_their_words() {
    double[] talks = fits.about(List.of("talks"));
    double[] pensions = fits.about(List.of("pensions"));

    double[] both = fits.about(List.of("talks", "pensions pensions"));

    assertTrue(IntStream.range(0, both.length).anyMatch(i -> talks[i] != pensions[i]));
    for (int i = 0; i < both.length; i++) {
      assertEquals((talks[i] + 2 * pensions[i]) / 3, both[i], 1e-9);
    }
    assertEquals(0, fits.about(List.of()).length);
  }

  private static double[] unmet(WordFit.Asked asked, WordFit.Met met) {
    return WordFit.unmet(asked, met.fits(), ENOUGH);
  }

  private WordFit.Asked asked(String text) {
    List<Word> content = Words.of(text).stream().filter(Word::content).toList();
    return fits.asked(text, content);
  }

  /** Each word has a direction of its own, over many dimensions as a model's words have. */
  private static final class ScatteredWords implements WordEmbedder {

    private static final int DIMENSION = 256;

    @Override
    public ReadText read(String text) {
      throw new UnsupportedOperationException("no text's own vector is wanted here");
    }

    @Override
    public EmbeddedWords words(String text) {
      List<String> words = Words.of(text).stream().map(Word::lower).toList();
      return new EmbeddedWords(words, words.stream().map(ScatteredWords::vector).toList());
    }

    @Override
    public EmbeddedWords questionWords(String question) {
      return words(question);
    }

    @Override
    public boolean common(String word) {
      return true;
    }

    private static float[] vector(String word) {
      Random random = new Random(word.hashCode());
      float[] vector = new float[DIMENSION];
      double squares = 0;
      for (int i = 0; i < DIMENSION; i++) {
        vector[i] = (float) random.nextGaussian();
        squares += vector[i] * vector[i];
      }
      for (int i = 0; i < DIMENSION; i++) {
        vector[i] /= (float) Math.sqrt(squares);
      }
      return vector;
    }
  }
}
