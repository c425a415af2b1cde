package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.Screening;
import org.strikebot.bot.retrieval.EvidenceReader;
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

  /** As chosen under cross-validation, each. */
  private static final FitColumns.Ridges RANKING_RIDGES = new FitColumns.Ridges(0.002, 0.2);

  private static final FitColumns.Ridges SUFFICIENCY_RIDGES = new FitColumns.Ridges(0.01, 0.1);

  /** How many sentences are looked at closely; as {@link EvidenceReader} does. */
  private static final int CLOSELY = EvidenceReader.CLOSELY;

  private static final double[] NO_MEANING = {};

  /** How many extracts are shown. */
  private static final int SHOWN = 4;

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

  /** What tells whether the best sentence answers; chosen one by one under cross-validation. */
  private static final Set<Signal> SUFFICIENCY =
      EnumSet.of(
          Signal.PASSAGE_SIMILARITY,
          Signal.KIND_PRESENT,
          Signal.KIND_MISSING,
          Signal.KIND_NEAR,
          Signal.NAMES_PRESENT,
          Signal.NUMBERS_PRESENT,
          Signal.QUESTION_LENGTH,
          Signal.WORDS,
          Signal.NEGATION_ASKED,
          Signal.MEANING,
          Signal.WEAKEST_WORD,
          Signal.WEAKEST_NEAR,
          Signal.WEAKEST_AT_BEST,
          Signal.UNFITTED,
          Signal.UNFITTED_WORDS,
          Signal.UNFITTED_ANYWHERE,
          Signal.BADLY_FITTED,
          Signal.UNEVEN,
          Signal.STANDS_OUT,
          Signal.SIMILARITY_AROUND,
          Signal.UNKNOWN_WORDS);

  /**
   * A question, what was found for it, and which sentences answer it.
   *
   * @param source the kind of questions it is of, for what is reported
   * @param group the questions that are held out together under cross-validation: those on one
   *     article, or those of one writer
   */
  private record Known(
      Retrieved found,
      boolean answerable,
      Predicate<ScoredSentence> answers,
      double weight,
      String source,
      String group) {}

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
          weight,
          "SQuAD",
          article(asked.paragraph()));
    }
  }

  /** A paragraph's id without its own number. */
  private static String article(String paragraph) {
    return paragraph.substring(0, paragraph.lastIndexOf('-'));
  }

  /** Adds questions of a SQuAD file that are put to another library, which cannot answer them. */
  public void addForeign(
      Squad squad, Function<Question, Retrieved> retrieval, int every, double weight) {
    for (int at = 0; at < squad.questions().size(); at += every) {
      Squad.Asked asked = squad.questions().get(at);
      add(
          asked.question(),
          false,
          _ -> false,
          retrieval,
          weight,
          "SQuAD, put to the other library",
          article(asked.paragraph()));
    }
  }

  /**
   * Adds questions without turns before them.
   *
   * @param writer who wrote them; held out together under cross-validation
   * @param retrieval what is found for a question in their library
   * @param weight how much each counts
   */
  public void add(
      String writer,
      List<StrikeQuestion> questions,
      Function<Question, Retrieved> retrieval,
      double weight) {
    for (StrikeQuestion question : questions) {
      if (question.history().isEmpty()) {
        List<String> wanted = question.contains().stream().flatMap(List::stream).toList();
        add(
            question.question(),
            question.outcome() == StrikeQuestion.Outcome.ANSWERED,
            scored ->
                holdsAny(scored, wanted)
                    && (question.documents().isEmpty()
                        || question
                            .documents()
                            .contains(scored.sentence().hit().document().document().id())),
            retrieval,
            weight,
            "the library's own",
            writer);
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
      double weight,
      String source,
      String group) {
    if (screening.screen(text) instanceof Screening.Screened.Admitted admitted) {
      Retrieved found = retrieval.apply(Question.of(admitted.question()));
      if (!found.evidence().hits().isEmpty()) {
        all.add(new Known(found, answerable, answers, weight, source, group));
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
      Fitted screening, Fitted ranking, Fitted sufficiency, List<String> figures) {

    public Weights {
      figures = List.copyOf(figures);
    }
  }

  /** Fits one after the other, each on what the ones before it let through. */
  public Weights fitted(EvidenceReader shipped) {
    List<String> figures = new ArrayList<>();
    List<Ranked> every = sentences(shipped, Integer.MAX_VALUE, false);
    Fitted screened = ranking(every, CHEAP, "");
    EvidenceReader closer = shipped.screening(screened.logistic());
    List<Ranked> close = sentences(closer, CLOSELY, true);
    Fitted ranked = ranking(close, RANKING, "");
    figures.addAll(firsts(close));
    EvidenceReader ordering = closer.ranking(ranked.logistic());
    List<Best> best = bests(ordering);
    figures.addAll(areas(best));
    return new Weights(screened, ranked, sufficiency(best, ""), figures);
  }

  /** The sentences of a question, those that answer told. */
  private record Ranked(Known known, RankingFit.Question question) {}

  /** Of each question the first sentences; with meanings where they are looked at closely. */
  private List<Ranked> sentences(EvidenceReader reader, int most, boolean closely) {
    List<Ranked> ranked = new ArrayList<>();
    for (Known known : all) {
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

  /** The signals of a question's best sentence. */
  private record Best(Known known, Example example) {}

  /** Left out is where nothing that is shown answers what could be answered. */
  private List<Best> bests(EvidenceReader reader) {
    List<Best> bests = new ArrayList<>();
    for (Known known : all) {
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
                    part.signals(),
                    part.unmet().stream().mapToDouble(Double::doubleValue).toArray(),
                    known.answerable(),
                    known.weight())));
      }
    }
    return bests;
  }

  private static Reading read(EvidenceReader reader, Known known) {
    return reader.read(known.found().reading().analysis(), known.found().evidence());
  }

  private static Fitted ranking(List<Ranked> ranked, Set<Signal> signals, String held) {
    return new RankingFit(RANKING_RIDGES, signals)
        .fit(
            ranked.stream()
                .filter(one -> !one.known().group().equals(held))
                .map(Ranked::question)
                .toList());
  }

  private static Fitted sufficiency(List<Best> bests, String held) {
    return new LogisticFit(SUFFICIENCY_RIDGES, SUFFICIENCY)
        .fit(
            bests.stream()
                .filter(one -> !one.known().group().equals(held))
                .map(Best::example)
                .toList());
  }

  /** How often the first and the first four answer, each group held out in its turn. */
  private static List<String> firsts(List<Ranked> ranked) {
    Map<String, List<Integer>> places = new TreeMap<>();
    ranked.stream()
        .map(one -> one.known().group())
        .distinct()
        .forEach(
            group -> {
              Fitted fitted = ranking(ranked, RANKING, group);
              for (Ranked one : ranked) {
                if (one.known().group().equals(group)) {
                  places
                      .computeIfAbsent(one.known().source(), _ -> new ArrayList<>())
                      .add(place(one.question(), fitted));
                }
              }
            });
    return places.entrySet().stream()
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    "%s: of %d questions with an answer among the %d best the first answers %.3f,"
                        + " the first four %.3f",
                    one.getKey(),
                    one.getValue().size(),
                    CLOSELY,
                    share(one.getValue(), 1),
                    share(one.getValue(), SHOWN)))
        .toList();
  }

  private static double share(List<Integer> places, int within) {
    return (double) places.stream().filter(place -> place < within).count() / places.size();
  }

  /** The place, from 0, of the first sentence that answers. */
  private static int place(RankingFit.Question question, Fitted fitted) {
    List<Example> order = new ArrayList<>(question.sentences());
    order.sort(Comparator.comparingDouble((Example one) -> -fitted.sum(one)));
    int place = 0;
    while (!order.get(place).answers()) {
      place++;
    }
    return place;
  }

  /** The areas under the ROC curve, each group held out in its turn. */
  private static List<String> areas(List<Best> bests) {
    Map<String, List<Double>> answerable = new TreeMap<>();
    Map<String, List<Double>> not = new TreeMap<>();
    bests.stream()
        .map(one -> one.known().group())
        .distinct()
        .forEach(
            group -> {
              Fitted fitted = sufficiency(bests, group);
              for (Best one : bests) {
                if (one.known().group().equals(group)) {
                  (one.example().answers() ? answerable : not)
                      .computeIfAbsent(one.known().source(), _ -> new ArrayList<>())
                      .add(fitted.sum(one.example()));
                }
              }
            });
    return answerable.keySet().stream()
        .filter(not::containsKey)
        .map(
            source ->
                String.format(
                    Locale.ROOT,
                    "%s: %d answerable, %d not, area %.3f",
                    source,
                    answerable.getOrDefault(source, List.of()).size(),
                    not.getOrDefault(source, List.of()).size(),
                    Roc.area(
                        answerable.getOrDefault(source, List.of()),
                        not.getOrDefault(source, List.of()))))
        .toList();
  }
}
