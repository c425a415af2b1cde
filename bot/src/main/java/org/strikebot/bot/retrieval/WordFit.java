package org.strikebot.bot.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.strikebot.bot.question.Word;
import org.strikebot.index.embedding.KeptWords;
import org.strikebot.index.embedding.SentenceReader;
import org.strikebot.index.embedding.WordEmbedder;
import org.strikebot.index.embedding.WordEmbedder.EmbeddedWords;
import org.strikebot.index.embedding.WordProducts;
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

  /**
   * The words of a part of a question.
   *
   * @param words its content words that the model knows a vector for
   * @param places where they are among all of its words
   * @param vectors of all of its words, "who" and "before" among them
   * @param packed the same vectors, for sentences to be held against
   */
  public record Asked(
      List<Word> words,
      List<Integer> places,
      List<float[]> vectors,
      List<WordProducts.Asked> packed) {

    public Asked {
      words = List.copyOf(words);
      places = List.copyOf(places);
      vectors = List.copyOf(vectors);
      packed = List.copyOf(packed);
    }

    /** The content words' figures among {@code figures} of all words. */
    double[] ofContent(double[] figures) {
      return places.stream().mapToDouble(place -> figures[place]).toArray();
    }

    /** The length of the vectors; 0 where there is no word. */
    int dimension() {
      return vectors.isEmpty() ? 0 : vectors.getFirst().length;
    }
  }

  /** How a sentence meets a question. Not changed after. */
  static final class Met {
    private final double[] fits;
    private final double[] matched;

    private Met(double[] fits, double[] matched) {
      this.fits = fits;
      this.matched = matched;
    }

    /** For each of the question's words, the fit of the best word of the sentence, 0 to 1. */
    double[] fits() {
      return fits.clone();
    }

    /**
     * The products of each word's vector and its best word's, dimension by dimension, as the mean
     * over the question's words.
     */
    double[] matched() {
      return matched.clone();
    }
  }

  /** The words of {@code text}, whose content words are {@code content}. */
  Asked asked(String text, List<Word> content) {
    EmbeddedWords embedded = embedder.questionWords(text);
    List<Word> words = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int from = 0;
    for (Word word : content) {
      // The model divides at every sign; a word is found again by its first piece of letters.
      String first = firstPiece(word.lower());
      for (int at = from; at < embedded.words().size(); at++) {
        if (embedded.words().get(at).equals(first)) {
          words.add(word);
          places.add(at);
          from = at + 1;
          break;
        }
      }
    }
    List<WordProducts.Asked> packed =
        Stream.of(WordVectors.steps(embedded.vectors())).map(WordProducts.Asked::new).toList();
    return new Asked(words, places, embedded.vectors(), packed);
  }

  /** Reads {@code sentences} side by side where they are not known yet. */
  void prepare(Collection<String> sentences) {
    kept.putAll(
        reader.words(sentences.stream().filter(one -> kept.getIfPresent(one) == null).toList()));
  }

  /** For each content word that is asked, the fit of the best word of {@code sentence}, 0 to 1. */
  double[] contentFits(Asked asked, String sentence) {
    WordProducts.Told[] found = packed(kept.get(sentence, reader::words));
    return asked.places().stream()
        .map(place -> asked.packed().get(place))
        .mapToDouble(word -> best(word, found).fit())
        .toArray();
  }

  /** How {@code sentence} meets what is asked. */
  Met met(Asked asked, String sentence) {
    byte[][] steps = kept.get(sentence, reader::words);
    WordProducts.Told[] found = packed(steps);
    double[] fits = new double[asked.vectors().size()];
    double[] matched = new double[asked.dimension()];
    for (int i = 0; i < fits.length; i++) {
      Best best = best(asked.packed().get(i), found);
      fits[i] = best.fit();
      if (best.at() >= 0) {
        float[] word = asked.vectors().get(i);
        byte[] other = steps[best.at()];
        for (int d = 0; d < matched.length; d++) {
          matched[d] += word[d] * other[d];
        }
      }
    }
    double scale = WordVectors.SCALE * fits.length;
    for (int d = 0; d < matched.length; d++) {
      matched[d] /= scale;
    }
    return new Met(fits, matched);
  }

  private static WordProducts.Told[] packed(byte[][] steps) {
    return Stream.of(steps).map(WordProducts.Told::new).toArray(WordProducts.Told[]::new);
  }

  /**
   * The word that fits best.
   *
   * @param fit how well, 0 to 1
   * @param at its place, -1 where none fits better than not at all
   */
  private record Best(double fit, int at) {}

  private static Best best(WordProducts.Asked word, WordProducts.Told[] found) {
    double fit = 0;
    int at = -1;
    for (int i = 0; i < found.length; i++) {
      double product = WordProducts.of(word, found[i]);
      if (product > fit) {
        fit = product;
        at = i;
      }
    }
    return new Best(fit, at);
  }

  /** The mean of the vectors of all words of {@code sentences}: what they are about. */
  double[] about(Collection<String> sentences) {
    double[] sum = {};
    int words = 0;
    for (String sentence : sentences) {
      for (byte[] word : kept.get(sentence, reader::words)) {
        sum = sum.length == 0 ? new double[word.length] : sum;
        for (int d = 0; d < sum.length; d++) {
          sum[d] += word[d];
        }
        words++;
      }
    }
    double scale = WordVectors.SCALE * Math.max(1, words);
    return Arrays.stream(sum).map(one -> one / scale).toArray();
  }

  /**
   * What is left unmet of the meaning of what is asked: the sum of its words' vectors, each by how
   * far its fit falls short of {@code enough}.
   */
  static double[] unmet(Asked asked, double[] fits, double enough) {
    double[] unmet = new double[asked.dimension()];
    for (int i = 0; i < fits.length; i++) {
      double shortfall = Math.max(0, enough - fits[i]);
      for (int d = 0; shortfall > 0 && d < unmet.length; d++) {
        unmet[d] += shortfall * asked.vectors().get(i)[d];
      }
    }
    return unmet;
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
