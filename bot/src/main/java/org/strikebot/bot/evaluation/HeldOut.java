package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikebot.bot.evaluation.KnownQuestions.Known;
import org.strikebot.bot.evaluation.WeightFitting.Best;
import org.strikebot.bot.evaluation.WeightFitting.Ranked;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Logistic;

/**
 * Tells how well weights do on questions that they were not fitted on: each group of questions, of
 * one article or one writer, is left out of a fit in its turn and judged by it. Pure.
 */
final class HeldOut {

  private HeldOut() {}

  /** How often the first and the first four answer, each group held out in its turn. */
  static List<String> firsts(List<Ranked> ranked, Function<List<Ranked>, Fitted> fit) {
    Map<String, List<Integer>> places = new TreeMap<>();
    Map<String, Fitted> held =
        held(
            ranked.stream().map(Ranked::known),
            group ->
                fit.apply(
                    ranked.stream().filter(one -> !one.known().group().equals(group)).toList()));
    for (Ranked one : ranked) {
      places
          .computeIfAbsent(one.known().source(), _ -> new ArrayList<>())
          .add(place(one.question(), fitted(held, one.known())));
    }
    return places.entrySet().stream()
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    "%s: of %d questions with an answer among the %d best the first answers %.3f,"
                        + " the first four %.3f",
                    one.getKey(),
                    one.getValue().size(),
                    EvidenceReader.CLOSELY,
                    share(one.getValue(), 1),
                    share(one.getValue(), WeightFitting.SHOWN)))
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
  static List<String> areas(List<Best> bests, Function<List<Best>, Fitted> fit) {
    Map<String, List<Double>> answerable = new TreeMap<>();
    Map<String, List<Double>> not = new TreeMap<>();
    Map<String, Fitted> held =
        held(
            bests.stream().map(Best::known),
            group ->
                fit.apply(
                    bests.stream().filter(one -> !one.known().group().equals(group)).toList()));
    for (Best one : bests) {
      for (String among : List.of(one.known().source(), one.known().group())) {
        (one.example().answers() ? answerable : not)
            .computeIfAbsent(among, _ -> new ArrayList<>())
            .add(Logistic.of(fitted(held, one.known()).sum(one.example())));
      }
    }
    return answerable.entrySet().stream()
        .filter(one -> not.containsKey(one.getKey()))
        .map(one -> area(one.getKey(), one.getValue(), not.getOrDefault(one.getKey(), List.of())))
        .toList();
  }

  /** The area, and what comes of some thresholds. */
  private static String area(String among, List<Double> answerable, List<Double> not) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s: %d answerable, %d not, area %.3f; answered and declined",
                among,
                answerable.size(),
                not.size(),
                Roc.area(answerable, not)));
    for (int percent = 30; percent <= 70; percent += 5) {
      double least = percent / 100.0;
      text.append(
          String.format(
              Locale.ROOT,
              " .%d %.2f %.2f",
              percent,
              (double) answerable.stream().filter(one -> one >= least).count() / answerable.size(),
              (double) not.stream().filter(one -> one < least).count() / not.size()));
    }
    return text.toString();
  }

  /** For each group what is fitted without it; side by side, for each fit takes a while. */
  private static Map<String, Fitted> held(Stream<Known> known, Function<String, Fitted> without) {
    return known.map(Known::group).distinct().sorted().toList().parallelStream()
        .collect(Collectors.toMap(Function.identity(), without));
  }

  private static Fitted fitted(Map<String, Fitted> held, Known known) {
    return Objects.requireNonNull(held.get(known.group()));
  }
}
