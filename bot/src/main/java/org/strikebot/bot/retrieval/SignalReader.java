package org.strikebot.bot.retrieval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.strikebot.bot.question.AnswerKind;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;

/**
 * Measures the signals of sentences for one part of a question. Depends on nothing else but the
 * word vectors. For one thread.
 */
final class SignalReader {

  /** What stands for "it cannot be told": nothing of a known form is asked for. */
  private static final double NO_KIND = 0.7;

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

  private final QuestionAnalysis.Part part;
  private final List<Word> numbers;
  private final Rarity rarity;
  private final double[] weights;
  private final AnswerSigns signs;
  private final WordFit fits;
  private final WordFit.Asked asked;
  private final double[] askedWeights;

  /** How each sentence that was met meets the question, by its words. */
  private final Map<String, WordFit.Met> met = new HashMap<>();

  /** How each that only stands beside one fits the content words. */
  private final Map<String, double[]> besideFits = new HashMap<>();

  private final List<Word> names;
  private final DaySigns days;
  private final SpeakerSigns speakers;

  SignalReader(
      QuestionAnalysis.Part part,
      Rarity rarity,
      AnswerSigns signs,
      KnownSpeakers known,
      WordFit fits) {
    this.part = part;
    this.numbers = part.content().stream().filter(Word::number).toList();
    this.rarity = rarity;
    this.signs = signs;
    this.fits = fits;
    this.weights = weights(part.content());
    this.names = names();
    this.days = new DaySigns(part.days());
    this.speakers = new SpeakerSigns(part, names, known);
    this.asked = fits.asked(part.text(), part.content());
    this.askedWeights = weights(asked.words());
  }

  /** The signals of {@code sentence} that need no word vectors; the rest stay 0. */
  Signals ranking(Sentence sentence) {
    Signals signals = new Signals();
    double coverage = coverage(sentence::has);
    signals.put(Signal.SIMILARITY, similarity(sentence));
    signals.put(Signal.PASSAGE_SIMILARITY, sentence.hit().similarity());
    signals.put(Signal.PASSAGE_SCORE, sentence.hit().score());
    signals.put(Signal.COVERAGE, coverage);
    signals.put(Signal.PASSAGE_COVERAGE, coverage(sentence::hasNear));
    kinds(sentence, coverage, signals);
    signals.put(Signal.NAMES_PRESENT, present(names, sentence::has));
    signals.put(Signal.NAMES_NEAR, present(names, sentence::hasNear));
    signals.put(Signal.NUMBERS_PRESENT, present(numbers, sentence::has));
    days.measure(sentence, signals);
    speakers.measure(sentence, signals);
    signals.put(Signal.LENGTH, Math.min(sentence.text().length(), 300) / 300.0);
    signals.put(Signal.QUESTION_LENGTH, part.content().size() / 10.0);
    boolean denied = sentence.denies();
    signals.put(Signal.NEGATION_ASKED, part.negative() && !denied ? coverage : 0);
    signals.put(Signal.NEGATION_FOUND, denied && !part.negative() ? 1 : 0);
    return signals;
  }

  /**
   * Meets {@code sentence}, so that it is known when {@link #addMeaning} comes upon it beside
   * another: what is met one by one is otherwise held against the question twice.
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
  WordFit.Met addMeaning(Sentence sentence, Signals signals) {
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
   * Adds to {@code best}, the signals of the first of {@code close}, what can be told from all of
   * them.
   *
   * @param close the sentences looked at closely, the likeliest first
   * @param met for each of them what {@link #addMeaning} returned
   */
  void addStanding(Signals best, List<ScoredSentence> close, List<WordFit.Met> met) {
    best.meaning(tempered(WordFit.unmet(asked, together(met), ENOUGH)));
    List<double[]> closeFits = met.stream().map(one -> asked.ofContent(one.fits())).toList();
    int words = Words.of(part.text()).size();
    best.put(Signal.WORDS, words / 10.0);
    best.put(Signal.SHORTNESS, 1.0 / Math.max(1, words));
    best.put(
        Signal.UNKNOWN_WORDS,
        part.content().stream().filter(word -> !rarity.knows(word.stem())).count() / 5.0);
    best.put(
        Signal.SIMILARITY_AROUND,
        close.stream()
            .mapToDouble(one -> one.signals().get(Signal.SIMILARITY))
            .average()
            .orElse(0));
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

  /**
   * The question's names, however they are written: people in a hurry write "hunt". What the
   * evidence writes with a capital is a name, and so is what is neither English nor known to the
   * evidence.
   */
  private List<Word> names() {
    return part.content().stream()
        .filter(word -> !word.number())
        .filter(
            word ->
                part.names().contains(word)
                    || rarity.named(word.stem())
                    || (!rarity.knows(word.stem()) && !fits.common(word.lower())))
        .toList();
  }

  private void kinds(Sentence sentence, double coverage, Signals signals) {
    String text = sentence.text();
    boolean formed = false;
    boolean present = false;
    boolean strict = false;
    boolean strictNear = false;
    double near = 0;
    for (AnswerKind kind : AnswerSigns.FORMED) {
      if (!part.asks(kind)) {
        continue;
      }
      formed = true;
      List<Integer> places = signs.places(kind, text, part);
      present |= !places.isEmpty();
      for (int place : places) {
        near = Math.max(near, near(sentence, place));
      }
      if (AnswerSigns.STRICT.contains(kind)) {
        strict = true;
        strictNear |= !places.isEmpty() || !signs.places(kind, sentence.nearText(), part).isEmpty();
      }
    }
    signals.put(Signal.KIND_PRESENT, !formed ? NO_KIND : present ? 1 : 0);
    signals.put(Signal.KIND_MISSING, strict && !strictNear ? 1 : 0);
    signals.put(Signal.KIND_NEAR, formed ? near : coverage * NO_KIND);
  }

  /** The share of the question's words in the sentence, each less by its distance from a place. */
  private double near(Sentence sentence, int place) {
    List<Word> words = sentence.words();
    int at = 0;
    while (at + 1 < words.size() && words.get(at + 1).start() <= place) {
      at++;
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      String stem = part.content().get(i).stem();
      if (!sentence.has(stem)) {
        continue;
      }
      int nearest = Integer.MAX_VALUE;
      for (int word = 0; word < words.size(); word++) {
        if (words.get(word).stem().equals(stem)) {
          nearest = Math.min(nearest, Math.abs(word - at));
        }
      }
      sum += weights[i] / Math.sqrt(Math.max(1, nearest));
    }
    return sum;
  }

  private double coverage(Predicate<String> has) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += has.test(part.content().get(i).stem()) ? weights[i] : 0;
    }
    return sum;
  }

  private static double present(List<Word> words, Predicate<String> has) {
    return words.isEmpty()
        ? 1
        : (double) words.stream().map(Word::stem).filter(has).count() / words.size();
  }

  private static double similarity(Sentence sentence) {
    List<Double> similarities = sentence.hit().sentenceSimilarities();
    return similarities.isEmpty()
        ? sentence.hit().similarity()
        : similarities.get(sentence.index());
  }

  private double[] weights(List<Word> words) {
    double[] rare = words.stream().mapToDouble(word -> rarity.of(word.stem())).toArray();
    double sum = Arrays.stream(rare).sum();
    return Arrays.stream(rare).map(one -> sum > 0 ? one / sum : 0).toArray();
  }
}
