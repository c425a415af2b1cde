package org.strikebot.bot.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.strikebot.bot.question.Word;
import org.strikebot.index.embedding.KeptWords;
import org.strikebot.index.embedding.SentenceReader;
import org.strikebot.index.embedding.WordEmbedder;
import org.strikebot.index.embedding.WordEmbedder.EmbeddedWords;
import org.strikebot.index.embedding.WordVectors;

/**
 * Tells how well each word of a question is met in meaning by some word of a sentence: the highest
 * cosine of their vectors in context (as in BERTScore, Zhang et al., 2020). The vectors of
 * sentences are kept, so that a library's common sentences cost nothing the second time. Safe for
 * use by several threads.
 */
public final class WordFit {

  /** What is kept in all: some thousand sentences, each of about 10 kB. */
  private static final long KEPT_BYTES = 32L << 20;

  private final WordEmbedder embedder;
  private final SentenceReader reader;
  private final Cache<String, byte[][]> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .weigher((String text, byte[][] vectors) -> 100 + vectors.length * 400)
          .build();

  /** One that reads every sentence when a question comes. */
  public WordFit(WordEmbedder embedder) {
    this(embedder, new SentenceReader(embedder, KeptWords.NONE));
  }

  /** One that finds in {@code reader} what was read when documents were indexed. */
  public WordFit(WordEmbedder embedder, SentenceReader reader) {
    this.embedder = embedder;
    this.reader = reader;
  }

  /** Whether {@code word}, in small letters, is a common word of English. */
  boolean common(String word) {
    return embedder.common(word);
  }

  /** A question part's content words with their vectors. */
  public record Asked(List<Word> words, List<float[]> vectors) {

    public Asked {
      words = List.copyOf(words);
      vectors = List.copyOf(vectors);
    }
  }

  /** The content words among {@code words} of {@code text} that the model knows a vector for. */
  Asked asked(String text, List<Word> content) {
    EmbeddedWords embedded = embedder.questionWords(text);
    List<Word> words = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    int from = 0;
    for (Word word : content) {
      // The model divides at every sign; a word is found again by its first piece of letters.
      String first = firstPiece(word.lower());
      for (int at = from; at < embedded.words().size(); at++) {
        if (embedded.words().get(at).equals(first)) {
          words.add(word);
          vectors.add(embedded.vectors().get(at));
          from = at + 1;
          break;
        }
      }
    }
    return new Asked(words, vectors);
  }

  /** Reads {@code sentences} side by side where they are not known yet. */
  void prepare(Collection<String> sentences) {
    kept.putAll(
        reader.words(sentences.stream().filter(one -> kept.getIfPresent(one) == null).toList()));
  }

  /** For each asked word, the fit of the best word of {@code sentence}, about 0.3 to 1. */
  double[] fit(Asked asked, String sentence) {
    byte[][] found = kept.get(sentence, reader::words);
    double[] fit = new double[asked.words().size()];
    for (int i = 0; i < fit.length; i++) {
      float[] word = asked.vectors().get(i);
      for (byte[] other : found) {
        fit[i] = Math.max(fit[i], product(word, other));
      }
    }
    return fit;
  }

  private static double product(float[] one, byte[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum / WordVectors.SCALE;
  }

  private static String firstPiece(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
      end++;
    }
    return end == 0 ? lower.substring(0, Math.min(1, lower.length())) : lower.substring(0, end);
  }
}
