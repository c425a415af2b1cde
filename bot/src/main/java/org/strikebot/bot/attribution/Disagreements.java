package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** Two figures that differ by less may count the same. */
  static final double NEAR = 0.1;

  /** Words by which a source itself says that tellings differ. */
  private static final Pattern DIFFER =
      Pattern.compile(
          "(?i)\\b(?:describe[ds]? [^.]{0,40}differently|read in different ways|(?:was|were|is|are)"
              + " disputed|higher than the other|lower than the other|other [^.]{0,30}(?:totals|figures|counts)"
              + " are (?:higher|lower)|opinions differ|sources differ|raised doubts|accounts differ)\\b");

  private final List<Disagreement> all;

  Disagreements(List<SourceSentence> sentences) {
    List<Disagreement> found = new ArrayList<>(DifferingFigures.in(sentences));
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
}
