package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.strikebot.bot.attribution.Figures.Figure;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.dating.DatedWords;

/**
 * The disagreements of a library, found without a model: figures of the same things that differ
 * between two tellers, and days in doubt. What has another unit, another scope ("inpatient",
 * "outpatient"), or another day is no disagreement. Immutable.
 */
public final class Disagreements {

  /** Share of the rarer words that two clauses must have in common to tell of the same thing. */
  private static final double ALIKE = 0.5;

  /** The same where one sentence sets them side by side: "A counted 14; B counted 13". */
  private static final double BESIDE = 0.25;

  /** Two figures that differ by less may count the same. */
  static final double NEAR = 0.1;

  /** Words by which a source itself says that tellings differ. */
  private static final Pattern DIFFER =
      Pattern.compile(
          "(?i)\\b(?:describe[ds]? [^.]{0,40}differently|read in different ways|(?:was|were|is|are)"
              + " disputed|higher than the other|lower than the other|other [^.]{0,30}(?:totals|figures|counts)"
              + " are (?:higher|lower)|opinions differ|sources differ|raised doubts|accounts differ)\\b");

  /** A total that grows: another one of another day is no disagreement. */
  private static final Pattern RUNNING =
      Pattern.compile("(?i)\\b(?:so far|up to (?:then|now)|running total|to date)\\b");

  private static final Pattern NAME =
      Pattern.compile("\\b(?:\\p{Lu}[\\p{L}&.-]+)(?: (?:of |for |and )?\\p{Lu}[\\p{L}&.-]+)*");

  private final List<Disagreement> all;

  /** One figure in its clause. */
  private record Told(
      SourceSentence sentence,
      String clause,
      Figure figure,
      Set<String> stems,
      Set<String> names) {}

  Disagreements(List<SourceSentence> sentences) {
    List<Disagreement> found = new ArrayList<>(figures(sentences));
    for (int at = 0; at < sentences.size(); at++) {
      SourceSentence sentence = sentences.get(at);
      for (DatedWords date : sentence.dates()) {
        String words = date.span().of(sentence.document().document().text());
        // A text that gives two days itself, not one whose "today" is merely uncertain.
        if (date.doubt() != null && words.matches(".*\\d.*")) {
          found.add(
              new Disagreement(Disagreement.Kind.DATE, List.of(sentence.quote()), date.doubt()));
        }
      }
      if (DIFFER.matcher(sentence.text()).find()) {
        found.add(account(sentences, at));
      }
    }
    found.addAll(parts(sentences));
    this.all = found.stream().distinct().toList();
  }

  /** What a source itself calls different, with what it is different from. */
  private static Disagreement account(List<SourceSentence> sentences, int at) {
    SourceSentence sentence = sentences.get(at);
    List<Quote> tellings = new ArrayList<>();
    tellings.add(sentence.quote());
    for (int other = Math.max(0, at - 4); other < Math.min(sentences.size(), at + 2); other++) {
      SourceSentence each = sentences.get(other);
      boolean near =
          other != at && each.id().equals(sentence.id()) && each.near().equals(sentence.near());
      if (near && (other == at + 1 ? sentence.figures().size() < 2 : close(each, sentence))) {
        tellings.add(each.quote());
      }
    }
    return new Disagreement(
        Disagreement.Kind.ACCOUNT, tellings, "The source itself says that tellings differ.");
  }

  /** Whether both have figures so near each other that they may count the same. */
  private static boolean close(SourceSentence a, SourceSentence b) {
    return a.figures().stream()
        .anyMatch(
            one ->
                b.figures().stream()
                    .anyMatch(
                        other ->
                            one.shape().equals(other.shape())
                                && one.number() >= 100
                                && Math.abs(one.number() - other.number())
                                    <= NEAR * other.number()));
  }

  /** One figure for two kinds of things together, and another source's for each of them. */
  private static List<Disagreement> parts(List<SourceSentence> sentences) {
    List<Disagreement> found = new ArrayList<>();
    for (SourceSentence whole : sentences) {
      for (Figure total : whole.figures()) {
        if (!total.shape().equals("count")
            || total.following().size() < 2
            || total.number() < 100) {
          continue;
        }
        for (int at = 0; at + 1 < sentences.size(); at++) {
          SourceSentence first = sentences.get(at);
          for (int next = at; next < Math.min(sentences.size(), at + 3); next++) {
            SourceSentence second = sentences.get(next);
            if (!first.id().equals(whole.id())
                && second.near().equals(first.near())
                && makeUp(total, first, second)) {
              found.add(
                  new Disagreement(
                      Disagreement.Kind.FIGURE,
                      first.at(second)
                          ? List.of(whole.quote(), first.quote())
                          : List.of(whole.quote(), first.quote(), second.quote()),
                      "One source counts together what another counts apart."));
            }
          }
        }
      }
    }
    return found;
  }

  /** Whether figures of two sentences, one of each kind, make up a total of both. */
  private static boolean makeUp(Figure total, SourceSentence first, SourceSentence second) {
    String one = total.following().get(0);
    String other = total.following().get(1);
    for (Figure a : first.figures()) {
      for (Figure b : second.figures()) {
        boolean kinds =
            (a.following().contains(one) && b.following().contains(other))
                || (a.following().contains(other) && b.following().contains(one));
        double rest = Math.abs(a.number() + b.number() - total.number());
        if (kinds && !a.sameAs(b) && rest <= NEAR * total.number()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Every disagreement, figures first. */
  public List<Disagreement> all() {
    return all;
  }

  /** Those about a topic. */
  public List<Disagreement> about(String topic) {
    List<Set<String>> texts = all.stream().map(Disagreements::stems).toList();
    Topic about = Topic.of(topic, texts);
    List<Disagreement> fitting = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      if (about.in(texts.get(at))) {
        fitting.add(all.get(at));
      }
    }
    return List.copyOf(fitting);
  }

  private static Set<String> stems(Disagreement disagreement) {
    Set<String> stems = new LinkedHashSet<>();
    disagreement.tellings().forEach(quote -> stems.addAll(Words.set(quote.text())));
    return stems;
  }

  private static List<Disagreement> figures(List<SourceSentence> sentences) {
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
