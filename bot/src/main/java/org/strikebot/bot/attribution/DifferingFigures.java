package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.strikebot.bot.attribution.Figures.Figure;
import org.strikebot.index.dating.DatedWords;

/**
 * Finds figures of the same things that differ between two tellers. What has another unit, another
 * scope or another day, and a total that grows, is no disagreement.
 */
final class DifferingFigures {

  /** Share of the rarer words that two clauses must have in common to tell of the same thing. */
  private static final double ALIKE = 0.5;

  /** The same where one sentence sets them side by side: "A counted 14; B counted 13". */
  private static final double BESIDE = 0.25;

  /** A total that grows: another one of another day is no disagreement. */
  private static final Pattern RUNNING =
      Pattern.compile("(?i)\\b(?:so far|up to (?:then|now)|running total|to date)\\b");

  private static final Pattern NAME =
      Pattern.compile("\\b(?:\\p{Lu}[\\p{L}&.-]+)(?: (?:of |for |and )?\\p{Lu}[\\p{L}&.-]+)*");

  /** One figure in its clause. */
  private record Told(
      SourceSentence sentence,
      String clause,
      Figure figure,
      Set<String> stems,
      Set<String> names) {}

  private DifferingFigures() {}

  /** The disagreements over figures of two tellers each, in the order of the sentences. */
  static List<Disagreement> in(List<SourceSentence> sentences) {
    Map<String, Integer> occurrences = new HashMap<>();
    for (SourceSentence sentence : sentences) {
      sentence.stems().forEach(stem -> occurrences.merge(stem, 1, Integer::sum));
    }
    List<Told> told = new ArrayList<>();
    for (SourceSentence sentence : sentences) {
      for (String clause : sentence.text().split("[;]\\s+", -1)) {
        for (Figure figure : Figures.in(clause, List.of())) {
          boolean dated = sentence.figures().stream().noneMatch(figure::sameAs);
          if (!dated && !figure.shape().equals("time")) {
            told.add(new Told(sentence, clause, figure, Words.set(clause), names(clause)));
          }
        }
      }
    }
    List<Disagreement> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int one = 0; one < told.size(); one++) {
      for (int other = one + 1; other < told.size(); other++) {
        Told a = told.get(one);
        Told b = told.get(other);
        String key =
            a.sentence().id() + a.sentence().span() + b.sentence().id() + b.sentence().span();
        if (differ(a, b, occurrences, sentences.size()) && seen.add(key)) {
          boolean same = a.sentence().at(b.sentence());
          found.add(
              new Disagreement(
                  Disagreement.Kind.FIGURE,
                  same
                      ? List.of(a.sentence().quote())
                      : List.of(a.sentence().quote(), b.sentence().quote()),
                  a.figure().value() + " and " + b.figure().value()));
        }
      }
    }
    return found;
  }

  private static boolean differ(Told a, Told b, Map<String, Integer> occurrences, int all) {
    if (a.clause().equals(b.clause())
        || Figures.in(b.clause(), List.of()).stream().anyMatch(a.figure()::sameAs)
        || Figures.in(a.clause(), List.of()).stream().anyMatch(b.figure()::sameAs)
        || !a.figure().shape().equals(b.figure().shape())
        || a.figure().value().equals(b.figure().value())
        || !ofTheSame(a, b)
        || otherDay(a, b)
        || RUNNING.matcher(a.clause()).find()
        || RUNNING.matcher(b.clause()).find()
        || !tellers(a, b)) {
      return false;
    }
    Set<String> shared = new LinkedHashSet<>(a.stems());
    shared.retainAll(b.stems());
    double both = weight(shared, occurrences, all);
    double less =
        Math.min(weight(a.stems(), occurrences, all), weight(b.stems(), occurrences, all));
    boolean sameSentence = a.sentence().at(b.sentence());
    return less > 0 && both / less >= (sameSentence ? BESIDE : ALIKE);
  }

  /** Whether both figures count the same things: the same noun with the same words before it. */
  private static boolean ofTheSame(Told a, Told b) {
    String here = a.figure().unit();
    String there = b.figure().unit();
    boolean bare = here.isEmpty() || there.isEmpty();
    return bare ? a.sentence().at(b.sentence()) && !here.equals(there) : here.equals(there);
  }

  /** Whether two different tellers are named, or the tellings stand in different documents. */
  private static boolean tellers(Told a, Told b) {
    if (!a.sentence().id().equals(b.sentence().id())) {
      return true;
    }
    if (!a.sentence().near().equals(b.sentence().near())) {
      // Another paragraph of the same text tells of another thing.
      return false;
    }
    Set<String> here = new LinkedHashSet<>(a.names());
    here.removeAll(b.names());
    Set<String> there = new LinkedHashSet<>(b.names());
    there.removeAll(a.names());
    return !here.isEmpty() && !there.isEmpty();
  }

  private static boolean otherDay(Told a, Told b) {
    List<DatedWords> here = a.sentence().datesIn(a.clause());
    List<DatedWords> there = b.sentence().datesIn(b.clause());
    return !here.isEmpty()
        && !there.isEmpty()
        && here.stream()
            .noneMatch(
                day ->
                    there.stream()
                        .anyMatch(
                            each ->
                                !each.from().isAfter(day.to()) && !day.from().isAfter(each.to())));
  }

  private static Set<String> names(String clause) {
    Set<String> names = new LinkedHashSet<>();
    NAME.matcher(clause).results().forEach(found -> names.addAll(Words.stems(found.group())));
    return names;
  }

  private static double weight(Set<String> stems, Map<String, Integer> occurrences, int all) {
    return stems.stream()
        .mapToDouble(stem -> Math.log(1.0 + (double) all / occurrences.getOrDefault(stem, 1)))
        .sum();
  }
}
