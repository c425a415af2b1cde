package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strikebot.bot.evaluation.KnownQuestions.Known;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Reading;
import org.strikebot.bot.retrieval.Signal;

/**
 * Fits anew the weights with which evidence is read, from questions whose answers are known. What
 * it gives replaces the files of weights beside {@link EvidenceReader}. The same questions over the
 * same library give the same weights.
 */
public final class WeightFitting {

  /** As chosen under cross-validation, each. */
  private static final FitColumns.Ridges RANKING_RIDGES =
      new FitColumns.Ridges(0.002, 0.02, 0.2, Double.POSITIVE_INFINITY);

  private static final FitColumns.Ridges SUFFICIENCY_RIDGES =
      new FitColumns.Ridges(0.01, 0.2, 0.2, 0.05);

  private static final FitColumns.Ridges TOPIC_RIDGES = new FitColumns.Ridges(1, 0.01);

  private static final double[] NO_MEANING = {};

  /** How many extracts are shown. */
  static final int SHOWN = 4;

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
          Signal.DAYS_PRESENT,
          Signal.DAYS_NEAR,
          Signal.DAYS_AROUND,
          Signal.SPEAKER_ASKED,
          Signal.WORDS_ASKED,
          Signal.LENGTH);

  /** What differs between the sentences of one question. */
  private static final Set<Signal> RANKING = EnumSet.copyOf(CHEAP);

  static {
    RANKING.addAll(EnumSet.of(Signal.MEANING, Signal.WEAKEST_WORD, Signal.WEAKEST_NEAR));
  }

  /** What tells whether the best sentence answers: all that is measured. */
  private static final Set<Signal> SUFFICIENCY = EnumSet.allOf(Signal.class);

  private final List<Known> questions;

  /** To fit on {@code questions}. */
  public WeightFitting(KnownQuestions questions) {
    this.questions = questions.all();
  }

  /**
   * What was fitted and how well it does on questions that it was not fitted on.
   *
   * @param screening which sentences are looked at closely
   * @param ranking the order of those
   * @param topic how likely they are on the topic of the library that ships
   * @param sufficiency how sure it is that the best one answers
   * @param figures in words, by the weight of the questions
   */
  public record Weights(
      Fitted screening, Fitted ranking, Fitted topic, Fitted sufficiency, List<String> figures) {

    public Weights {
      figures = List.copyOf(figures);
    }
  }

  /** Fits one after the other, each on what the ones before it let through. */
  public Weights fitted(EvidenceReader shipped) {
    List<String> figures = new ArrayList<>();
    List<Ranked> every = sentences(shipped, Integer.MAX_VALUE, false);
    Fitted screened = ranking(every, CHEAP);
    EvidenceReader closer = shipped.screening(screened.logistic());
    List<Ranked> close = sentences(closer, EvidenceReader.CLOSELY, true);
    Fitted ranked = ranking(close, RANKING);
    figures.addAll(HeldOut.firsts(close, others -> ranking(others, RANKING)));
    EvidenceReader ordering = closer.ranking(ranked.logistic());
    Fitted topic = topic(ordering);
    List<Best> best = bests(ordering.topic(topic.logistic()));
    figures.addAll(HeldOut.areas(best, WeightFitting::sufficiency));
    return new Weights(screened, ranked, topic, sufficiency(best), figures);
  }

  /** The sentences of a question, those that answer told. */
  record Ranked(Known known, RankingFit.Question question) {}

  /** Of each question the first sentences; with meanings where they are looked at closely. */
  private List<Ranked> sentences(EvidenceReader reader, int most, boolean closely) {
    List<Ranked> ranked = new ArrayList<>();
    for (Known known : questions) {
      Reading reading = read(reader, known);
      if (!known.answerable() || reading.parts().size() != 1) {
        continue;
      }
      List<Example> sentences =
          reading.parts().getFirst().sentences().stream()
              .limit(most)
              .map(
                  scored ->
                      new Example(
                          scored.signals().values(),
                          closely ? scored.signals().meaning() : NO_MEANING,
                          known.answers().test(scored),
                          known.weight()))
              .toList();
      if (sentences.stream().anyMatch(Example::answers)) {
        ranked.add(new Ranked(known, new RankingFit.Question(sentences)));
      }
    }
    return ranked;
  }

  /** What tells the library's own sentences from those of others. */
  private Fitted topic(EvidenceReader reader) {
    List<Example> examples = new ArrayList<>();
    for (Known known : questions) {
      for (Reading.PartReading part : read(reader, known).parts()) {
        if (!part.about().isEmpty()) {
          examples.add(new Example(Map.of(), numbers(part.about()), known.onTopic(), 1));
        }
      }
    }
    return new LogisticFit(TOPIC_RIDGES, Set.of()).fit(examples);
  }

  private static double[] numbers(List<Double> listed) {
    return listed.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The signals of a question's best sentence. */
  record Best(Known known, Example example) {}

  /** Left out is where nothing that is shown answers what could be answered. */
  private List<Best> bests(EvidenceReader reader) {
    List<Best> bests = new ArrayList<>();
    for (Known known : questions) {
      Reading.PartReading part =
          read(reader, known).parts().stream()
              .filter(one -> !one.sentences().isEmpty())
              .max(Comparator.comparingDouble(Reading.PartReading::sufficiency))
              .orElse(null);
      if (part != null
          && (!known.answerable()
              || part.sentences().stream().limit(SHOWN).anyMatch(known.answers()))) {
        bests.add(
            new Best(
                known,
                new Example(
                    part.signals(), numbers(part.unmet()), known.answerable(), known.weight())));
      }
    }
    return bests;
  }

  private static Reading read(EvidenceReader reader, Known known) {
    return reader.readOnce(known.found().reading().analysis(), known.found().evidence());
  }

  private static Fitted ranking(List<Ranked> ranked, Set<Signal> signals) {
    return new RankingFit(RANKING_RIDGES, signals)
        .fit(ranked.stream().map(Ranked::question).toList());
  }

  private static Fitted sufficiency(List<Best> bests) {
    return new LogisticFit(SUFFICIENCY_RIDGES, SUFFICIENCY)
        .fit(bests.stream().map(Best::example).toList());
  }
}
