package org.strikebot.bot.composition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.strikebot.bot.question.AnswerKind;
import org.strikebot.bot.retrieval.Reading;
import org.strikebot.bot.retrieval.ScoredSentence;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Span;

/**
 * Chooses which sentences to show: the likeliest first, nothing twice in other words, each with the
 * neighbours it cannot be understood without (after Carbonell and Goldstein, The Use of MMR, 1998).
 * Pure.
 */
final class Selection {

  /** What a reader takes in at once. */
  private static final int MOST = 4;

  /** A sentence less likely than this share of the best one's is left out. */
  private static final double FAR_BEHIND = 0.01;

  /** Extracts that share this much of their words say the same, unless their figures differ. */
  private static final double SAME = 0.75;

  /** How much of its score an extract loses by repeating what was chosen before it. */
  private static final double REPETITION = 0.5;

  /** How much of its score an extract keeps where another party is wanted and it is not one. */
  private static final double SAME_VOICE = 0.6;

  /** What it counts where several sides are asked for and it stands in the first one's document. */
  private static final double SAME_DOCUMENT = 4;

  /** What more of a report counts when the same report in another paper is shown already. */
  private static final double SAME_REPORT = 0.02;

  /** How many of the best sentences are looked at. */
  private static final int CANDIDATES = 24;

  /** Extracts are grown up to this length, in characters. */
  private static final int LENGTH = 480;

  /**
   * How many sentences before and after come along, where there is room: what was asked often
   * stands beside the sentence that is most like the question.
   */
  private static final int BESIDE = 2;

  /** A beginning that points back to the sentence before. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "^[\"“'‘]?(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|Such|Both|Neither|The"
              + " (?:same|latter|former|figures?|study|survey|poll|two|three|others?|rest|pollster)"
              + "|For (?:\\d|this|that|them|him)|Before then|At the time|Over the same|In response"
              + "|However|But|And|Also|Another|Other|None|Only|From (?:\\p{Lu}\\p{L}+) the|Not)\\b");

  /** The extracts to show for {@code reading}, in the order of showing; one at least if it can. */
  List<Extract> choose(Reading reading) {
    List<Extract> chosen = new ArrayList<>();
    int parts = reading.parts().size();
    for (int i = 0; i < parts && chosen.size() < MOST; i++) {
      int share = (int) Math.ceil((double) (MOST - chosen.size()) / (parts - i));
      add(reading.parts().get(i), share, chosen);
    }
    return chosen;
  }

  private static void add(Reading.PartReading part, int most, List<Extract> chosen) {
    if (part.sentences().isEmpty()) {
      return;
    }
    double best = part.sentences().getFirst().score();
    List<ScoredSentence> likely =
        part.sentences().subList(0, Math.min(CANDIDATES, part.sentences().size())).stream()
            .filter(scored -> scored.score() >= FAR_BEHIND * best)
            .toList();
    boolean sides = part.part().asks(AnswerKind.BOTH_SIDES);
    for (int added = 0; added < most; added++) {
      Set<String> said = said(chosen);
      Extract next = null;
      double highest = 0;
      for (ScoredSentence scored : likely) {
        if (said.contains(scored.sentence().text())) {
          continue;
        }
        Extract candidate = grown(scored, said);
        double value = value(candidate, chosen, sides);
        if (value > highest) {
          highest = value;
          next = candidate;
        }
      }
      if (next == null || highest < FAR_BEHIND * best) {
        return;
      }
      chosen.add(next);
    }
  }

  /** The sentences that are shown already, whichever document they were taken from. */
  private static Set<String> said(List<Extract> chosen) {
    Set<String> said = new HashSet<>();
    for (Extract extract : chosen) {
      String text = extract.hit().document().document().text();
      for (Span sentence : extract.hit().passage().sentences()) {
        if (extract.span().contains(sentence)) {
          said.add(sentence.of(text));
        }
      }
    }
    return said;
  }

  /** What showing {@code candidate} adds to what was chosen; 0 where it adds nothing. */
  private static double value(Extract candidate, List<Extract> chosen, boolean sides) {
    double value = candidate.score();
    for (Extract shown : chosen) {
      if (candidate.overlaps(shown)) {
        return 0;
      }
      double likeness = candidate.likeness(shown);
      if (likeness >= SAME && !candidate.differsInNumbers(shown)) {
        return 0;
      }
      value = Math.min(value, candidate.score() * (1 - REPETITION * likeness));
      if (candidate.sameReport(shown)) {
        value *= SAME_REPORT;
      }
      if (sides && shown.camps().containsAll(candidate.camps())) {
        value *= SAME_VOICE;
      }
    }
    // One document mostly tells what either side makes of a thing.
    boolean beside =
        !chosen.isEmpty() && candidate.documentId().equals(chosen.getFirst().documentId());
    return sides && beside ? value * SAME_DOCUMENT : value;
  }

  /**
   * The sentence with its neighbours in its passage, those first that it needs; none that was
   * {@code said} before.
   */
  private static Extract grown(ScoredSentence scored, Set<String> said) {
    Hit hit = scored.sentence().hit();
    List<Span> sentences = hit.passage().sentences();
    String text = hit.document().document().text();
    int first = scored.sentence().index();
    int last = first;
    while (first > 0
        && !said.contains(sentences.get(first - 1).of(text))
        && POINTS_BACK.matcher(sentences.get(first).of(text)).find()
        && length(sentences, first - 1, last) <= LENGTH) {
      first--;
    }
    boolean more = true;
    while (more) {
      more = false;
      if (last + 1 < sentences.size()
          && !said.contains(sentences.get(last + 1).of(text))
          && joined(text, sentences, last)
          && last - scored.sentence().index() < BESIDE
          && length(sentences, first, last + 1) <= LENGTH) {
        last++;
        more = true;
      }
      if (first > 0
          && !said.contains(sentences.get(first - 1).of(text))
          && joined(text, sentences, first - 1)
          && scored.sentence().index() - first < BESIDE
          && length(sentences, first - 1, last) <= LENGTH) {
        first--;
        more = true;
      }
    }
    return Extract.of(
        hit,
        new Span(sentences.get(first).start(), sentences.get(last).end()),
        scored.sentence().span(),
        scored.score());
  }

  /**
   * Whether a sentence and the next belong together: in one paragraph, or each a paragraph of its
   * own, as newspapers set them.
   */
  private static boolean joined(String text, List<Span> sentences, int first) {
    return !parted(text, sentences, first)
        || (parted(text, sentences, first - 1) && parted(text, sentences, first + 1));
  }

  /** Whether a paragraph ends between a sentence of the passage and the next. */
  private static boolean parted(String text, List<Span> sentences, int first) {
    return first < 0
        || first + 1 >= sentences.size()
        || text.substring(sentences.get(first).end(), sentences.get(first + 1).start())
                .indexOf('\n')
            >= 0;
  }

  private static int length(List<Span> sentences, int first, int last) {
    return sentences.get(last).end() - sentences.get(first).start();
  }
}
