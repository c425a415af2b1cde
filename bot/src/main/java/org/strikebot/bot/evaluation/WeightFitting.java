package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.Screening;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Logistic;
import org.strikebot.bot.retrieval.Reading;
import org.strikebot.bot.retrieval.Retrieved;
import org.strikebot.bot.retrieval.ScoredSentence;
import org.strikebot.bot.retrieval.Signal;

/**
 * Fits anew the weights with which evidence is read, from questions whose answers are known. What
 * it gives replaces {@code screening.properties}, {@code ranking.properties} and {@code
 * sufficiency.properties} beside {@link EvidenceReader}. The same questions over the same library
 * give the same weights.
 */
public final class WeightFitting {

  /** As chosen under cross-validation. */
  private static final double RANKING_RIDGE = 0.02;

  private static final double SUFFICIENCY_RIDGE = 0.05;

  /** How many sentences are looked at closely; as {@link EvidenceReader} does. */
  private static final int CLOSELY = EvidenceReader.CLOSELY;

  /** How many extracts are shown. */
  private static final int SHOWN = 4;

  private static final int FOLDS = 8;

  /** The signals that cost no pass of the model. */
  private static final Set<Signal> CHEAP =
      EnumSet.of(
          Signal.SIMILARITY,
          Signal.PASSAGE_SIMILARITY,
          Signal.PASSAGE_SCORE,
          Signal.COVERAGE,
          Signal.PASSAGE_COVERAGE,
          Signal.KIND_PRESENT,
          Signal.KIND_NEAR,
          Signal.NAMES_PRESENT,
          Signal.NAMES_NEAR,
          Signal.NUMBERS_PRESENT,
          Signal.LENGTH);

  /** What differs between the sentences of one question. */
  private static final Set<Signal> RANKING = EnumSet.copyOf(CHEAP);

  static {
    RANKING.addAll(EnumSet.of(Signal.MEANING, Signal.WEAKEST_WORD, Signal.WEAKEST_NEAR));
  }

  /** A question, what was found for it, and which sentences answer it. */
  private record Known(
      Retrieved found, boolean answerable, Predicate<ScoredSentence> answers, double weight) {}

  private final Screening screening = new Screening();
  private final List<Known> all = new ArrayList<>();

  /**
   * Adds questions of a SQuAD file.
   *
   * @param retrieval what is found for a question where every paragraph is a document
   * @param every one question of so many is taken
   * @param weight how much each counts
   */
  public void add(Squad squad, Function<Question, Retrieved> retrieval, int every, double weight) {
    for (int at = 0; at < squad.questions().size(); at += every) {
      Squad.Asked asked = squad.questions().get(at);
      add(
          asked.question(),
          !asked.answers().isEmpty(),
          scored ->
              asked.paragraph().equals(scored.sentence().hit().document().document().id())
                  && holdsAny(scored, asked.answers()),
          retrieval,
          weight);
    }
  }

  /** Adds questions of a SQuAD file that are put to another library, which cannot answer them. */
  public void addForeign(
      Squad squad, Function<Question, Retrieved> retrieval, int every, double weight) {
    for (int at = 0; at < squad.questions().size(); at += every) {
      add(squad.questions().get(at).question(), false, _ -> false, retrieval, weight);
    }
  }

  /**
   * Adds questions without turns before them.
   *
   * @param retrieval what is found for a question in their library
   * @param weight how much each counts
   */
  public void add(
      List<StrikeQuestion> questions, Function<Question, Retrieved> retrieval, double weight) {
    for (StrikeQuestion question : questions) {
      if (question.history().isEmpty()) {
        List<String> wanted = question.contains().stream().flatMap(List::stream).toList();
        add(
            question.question(),
            question.outcome() == StrikeQuestion.Outcome.ANSWERED,
            scored -> holdsAny(scored, wanted),
            retrieval,
            weight);
      }
    }
  }

  private static boolean holdsAny(ScoredSentence scored, List<String> wanted) {
    String text = scored.sentence().text().toLowerCase(Locale.ROOT);
    return wanted.stream().anyMatch(one -> text.contains(one.toLowerCase(Locale.ROOT)));
  }

  private void add(
      String text,
      boolean answerable,
      Predicate<ScoredSentence> answers,
      Function<Question, Retrieved> retrieval,
      double weight) {
    if (screening.screen(text) instanceof Screening.Screened.Admitted admitted) {
      Retrieved found = retrieval.apply(Question.of(admitted.question()));
      if (!found.evidence().hits().isEmpty()) {
        all.add(new Known(found, answerable, answers, weight));
      }
    }
  }

  /**
   * What was fitted and how well it does on questions that it was not fitted on.
   *
   * @param screening which sentences are looked at closely
   * @param ranking the order of those
   * @param sufficiency how sure it is that the best one answers
   * @param figures in words, by the weight of the questions
   */
  public record Weights(
      LogisticFit.Fitted screening,
      LogisticFit.Fitted ranking,
      LogisticFit.Fitted sufficiency,
      List<String> figures) {

    public Weights {
      figures = List.copyOf(figures);
    }
  }

  /** Fits one after the other, each on what the ones before it let through. */
  public Weights fitted(EvidenceReader shipped) {
    List<String> figures = new ArrayList<>();
    LogisticFit.Fitted screened =
        fit(sentences(shipped, Integer.MAX_VALUE), RANKING_RIDGE, CHEAP, -1);
    EvidenceReader closer =
        shipped.weighted(logistic(screened), shipped.ranking(), shipped.sufficiency());
    List<Example> close = sentences(closer, CLOSELY);
    LogisticFit.Fitted ranked = fit(close, RANKING_RIDGE, RANKING, -1);
    EvidenceReader ordering =
        shipped.weighted(logistic(screened), logistic(ranked), shipped.sufficiency());
    List<Example> best = bests(ordering);
    Set<Signal> every = EnumSet.allOf(Signal.class);
    figures.addAll(areas(best, every));
    return new Weights(screened, ranked, fit(best, SUFFICIENCY_RIDGE, every, -1), figures);
  }

  private record Example(LogisticFit.Example example, int question) {}

  private List<Example> sentences(EvidenceReader reader, int most) {
    List<Example> examples = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      Known known = all.get(at);
      Reading reading = read(reader, known);
      if (!known.answerable() || reading.parts().size() != 1) {
        continue;
      }
      List<ScoredSentence> sentences =
          reading.parts().getFirst().sentences().stream().limit(most).toList();
      if (sentences.stream().noneMatch(known.answers())) {
        continue;
      }
      for (ScoredSentence scored : sentences) {
        examples.add(
            new Example(
                new LogisticFit.Example(
                    scored.signals().values(),
                    known.answers().test(scored),
                    known.weight() / sentences.size()),
                at));
      }
    }
    return examples;
  }

  /**
   * For each question the signals of its best sentence; left out where that is beside the point.
   */
  private List<Example> bests(EvidenceReader reader) {
    List<Example> examples = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      Known known = all.get(at);
      Reading.PartReading part =
          read(reader, known).parts().stream()
              .filter(one -> !one.sentences().isEmpty())
              .max(Comparator.comparingDouble(Reading.PartReading::sufficiency))
              .orElse(null);
      if (part == null
          || (known.answerable()
              && part.sentences().stream().limit(SHOWN).noneMatch(known.answers()))) {
        continue;
      }
      examples.add(
          new Example(
              new LogisticFit.Example(part.signals(), known.answerable(), known.weight()), at));
    }
    return examples;
  }

  private static Reading read(EvidenceReader reader, Known known) {
    return reader.read(known.found().reading().analysis(), known.found().evidence());
  }

  /** The areas under the ROC curve, for each weight of questions, under cross-validation. */
  private static List<String> areas(List<Example> examples, Set<Signal> signals) {
    record Held(double weight, boolean answers, double score) {}
    List<Held> held = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Logistic fitted = logistic(fit(examples, SUFFICIENCY_RIDGE, signals, fold));
      for (Example example : examples) {
        if (fold(example) == fold) {
          LogisticFit.Example one = example.example();
          held.add(new Held(one.weight(), one.answers(), fitted.probability(one.signals())));
        }
      }
    }
    return held.stream()
        .map(Held::weight)
        .distinct()
        .sorted()
        .map(
            weight -> {
              List<Double> answerable =
                  held.stream()
                      .filter(one -> one.weight() == weight && one.answers())
                      .map(Held::score)
                      .toList();
              List<Double> not =
                  held.stream()
                      .filter(one -> one.weight() == weight && !one.answers())
                      .map(Held::score)
                      .toList();
              return String.format(
                  Locale.ROOT,
                  "weight %.1f: %d answerable, %d not, area %.3f",
                  weight,
                  answerable.size(),
                  not.size(),
                  Roc.area(answerable, not));
            })
        .toList();
  }

  /** Neighbouring questions are of one article and stay together. */
  private static int fold(Example example) {
    return example.question() / 40 % FOLDS;
  }

  private static LogisticFit.Fitted fit(
      List<Example> examples, double ridge, Set<Signal> signals, int without) {
    return new LogisticFit(ridge, signals)
        .fit(
            examples.stream()
                .filter(example -> fold(example) != without)
                .map(Example::example)
                .toList());
  }

  private static Logistic logistic(LogisticFit.Fitted fitted) {
    return new Logistic(fitted.constant(), fitted.weights());
  }
}
