package org.strikebot.bot.retrieval;

import java.util.List;
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

  private final QuestionAnalysis.Part part;
  private final List<Word> numbers;
  private final Rarity rarity;
  private final double[] weights;
  private final AnswerSigns signs;
  private final MeaningSigns meanings;
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
    this.weights = rarity.shares(part.content());
    this.names = names(fits);
    this.days = new DaySigns(part.days());
    this.speakers = new SpeakerSigns(part, names, known);
    this.meanings = new MeaningSigns(part, rarity, fits);
  }

  /** Measures what sentences mean beside the part. */
  MeaningSigns meanings() {
    return meanings;
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
   * Adds to {@code best}, the signals of the first of {@code close}, what can be told from all of
   * them.
   *
   * @param close the sentences looked at closely, the likeliest first
   * @param met for each of them how it meets the question
   */
  void addStanding(Signals best, List<ScoredSentence> close, List<WordFit.Met> met) {
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
    meanings.addStanding(best, met);
  }

  /**
   * The question's names, however they are written: people in a hurry write "hunt". What the
   * evidence writes with a capital is a name, and so is what is neither English nor known to the
   * evidence.
   */
  private List<Word> names(WordFit fits) {
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
}
