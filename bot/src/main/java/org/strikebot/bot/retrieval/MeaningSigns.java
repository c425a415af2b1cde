package org.strikebot.bot.retrieval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.strikebot.bot.question.QuestionAnalysis;

/** Measures how well sentences fit one part of a question in meaning. For one thread. */
final class MeaningSigns {

  /** What a fit counts as where the question has no word with a vector. */
  private static final double UNTOLD = 0.5;

  /** A word is fitted badly below this; half of all pairs of words at random lie above 0.5. */
  private static final double BAD_FIT = 0.6;

  /**
   * A word is well met from here on. Chosen from .65 to .8 under cross-validation: above, whole
   * questions weigh in, and what is fitted on one library tells less of another.
   */
  private static final double ENOUGH = 0.75;

  /** How many sentences may share in meeting a question; as many as are shown. */
  private static final int TOGETHER = 4;

  /** Spreads are a few hundredths; this keeps words that nothing tells apart from counting. */
  private static final double LEAST_SPREAD = 0.02;

  private final Rarity rarity;
  private final WordFit fits;
  private final WordFit.Asked asked;
  private final double[] askedWeights;

  /** How each sentence that was met meets the question, by its words. */
  private final Map<String, WordFit.Met> met = new HashMap<>();

  /** How each that only stands beside one fits the content words. */
  private final Map<String, double[]> besideFits = new HashMap<>();

  MeaningSigns(QuestionAnalysis.Part part, Rarity rarity, WordFit fits) {
    this.rarity = rarity;
    this.fits = fits;
    this.asked = fits.asked(part.text(), part.content());
    this.askedWeights = rarity.shares(asked.words());
  }

  /**
   * Meets {@code sentence}, so that it is known when {@link #measure} comes upon it beside another:
   * what is met one by one is otherwise held against the question twice.
   */
  void meet(Sentence sentence) {
    met.computeIfAbsent(sentence.text(), text -> fits.met(asked, text));
  }

  /** How a sentence beside another fits the question's content words. */
  private double[] beside(String text) {
    WordFit.Met known = met.get(text);
    return known == null
        ? besideFits.computeIfAbsent(text, one -> fits.contentFits(asked, one))
        : asked.ofContent(known.fits());
  }

  /**
   * Adds to {@code signals} of {@code sentence} those that need word vectors.
   *
   * @return how the sentence meets the question
   */
  WordFit.Met measure(Sentence sentence, Signals signals) {
    meet(sentence);
    WordFit.Met met = Objects.requireNonNull(this.met.get(sentence.text()));
    signals.meaning(joined(WordFit.unmet(asked, met.fits(), ENOUGH), met.matched()));
    double[] fit = asked.ofContent(met.fits());
    if (fit.length == 0) {
      for (Signal signal : List.of(Signal.MEANING, Signal.WEAKEST_WORD, Signal.WEAKEST_NEAR)) {
        signals.put(signal, UNTOLD);
      }
      return met;
    }
    double[] near = fit.clone();
    for (String text : sentence.beside()) {
      double[] other = beside(text);
      for (int i = 0; i < near.length; i++) {
        near[i] = Math.max(near[i], other[i]);
      }
    }
    double meaning = 0;
    for (int i = 0; i < fit.length; i++) {
      meaning += askedWeights[i] * fit[i];
    }
    signals.put(Signal.MEANING, meaning);
    signals.put(Signal.WEAKEST_WORD, Arrays.stream(fit).min().orElse(UNTOLD));
    signals.put(Signal.WEAKEST_NEAR, Arrays.stream(near).min().orElse(UNTOLD));
    return met;
  }

  private static double[] joined(double[] one, double[] other) {
    double[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /**
   * Adds to {@code best}, the signals of the first sentence looked at closely, what their words
   * tell all together.
   *
   * @param met for each of the sentences, the likeliest first, what {@link #measure} returned
   */
  void addStanding(Signals best, List<WordFit.Met> met) {
    best.meaning(tempered(WordFit.unmet(asked, together(met), ENOUGH)));
    List<double[]> closeFits = met.stream().map(one -> asked.ofContent(one.fits())).toList();
    double[] first = closeFits.getFirst();
    if (first.length == 0) {
      best.put(Signal.WEAKEST_AT_BEST, UNTOLD);
      return;
    }
    double mean = Arrays.stream(first).average().orElse(0);
    double variance = Arrays.stream(first).map(fit -> (fit - mean) * (fit - mean)).sum();
    best.put(Signal.UNEVEN, Math.sqrt(variance / first.length));
    best.put(
        Signal.BADLY_FITTED,
        (double) Arrays.stream(first).filter(fit -> fit < BAD_FIT).count() / first.length);
    best.put(Signal.UNFITTED_WORDS, first.length * (1 - mean));
    best.put(
        Signal.WEAKEST_AT_BEST,
        closeFits.stream()
            .mapToDouble(fit -> Arrays.stream(fit).min().orElse(UNTOLD))
            .max()
            .orElse(UNTOLD));
    double unfitted = 0;
    double anywhere = 0;
    double standsOut = 0;
    for (int i = 0; i < first.length; i++) {
      int word = i;
      double rare = rarity.of(asked.words().get(i).stem());
      double[] others = closeFits.stream().mapToDouble(fit -> fit[word]).toArray();
      double average = Arrays.stream(others).average().orElse(0);
      double spread =
          Math.sqrt(
              Arrays.stream(others).map(fit -> (fit - average) * (fit - average)).sum()
                  / others.length);
      unfitted += rare * (1 - first[i]);
      anywhere += rare * (1 - Arrays.stream(others).max().orElse(0));
      standsOut += (first[i] - average) / (spread + LEAST_SPREAD) / first.length;
    }
    best.put(Signal.UNFITTED, unfitted);
    best.put(Signal.UNFITTED_ANYWHERE, anywhere);
    best.put(Signal.STANDS_OUT, standsOut);
  }

  /**
   * The same way with the square root of the length: which words are unmet tells more than how many
   * are, and a long question leaves more.
   */
  private static double[] tempered(double[] unmet) {
    double length = Math.sqrt(Arrays.stream(unmet).map(one -> one * one).sum());
    return length == 0 ? unmet : Arrays.stream(unmet).map(one -> one / Math.sqrt(length)).toArray();
  }

  /** How the first of {@code met} fit each word of the question, whichever fits it best. */
  private static double[] together(List<WordFit.Met> met) {
    double[] fits = met.getFirst().fits().clone();
    for (WordFit.Met other : met.subList(0, Math.min(TOGETHER, met.size()))) {
      for (int i = 0; i < fits.length; i++) {
        fits[i] = Math.max(fits[i], other.fits()[i]);
      }
    }
    return fits;
  }
}
