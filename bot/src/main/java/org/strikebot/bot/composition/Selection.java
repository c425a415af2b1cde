package org.strikebot.bot.composition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strikebot.bot.question.AnswerKind;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.retrieval.Reading;
import org.strikebot.bot.retrieval.Sentence;
import org.strikebot.index.source.Span;

/**
 * Chooses which sentences to show, each with its surroundings: those first that together are
 * likeliest to answer every part of the question, nothing twice in other words (after Carbonell and
 * Goldstein, The Use of MMR, 1998). Safe for use by several threads.
 */
final class Selection {

  /** What a reader takes in at once. */
  private static final int MOST = 4;

  /** What adds less than one chance in so many is not worth a reader's time. */
  private static final double LEAST = 0.005;

  /** Extracts that share this much of their words say the same, unless their figures differ. */
  private static final double SAME = 0.75;

  /** How much of its score an extract loses by repeating what was chosen before it. */
  private static final double REPETITION = 0.5;

  /** How much of its score an extract keeps where another party is wanted and it is not one. */
  private static final double SAME_VOICE = 0.6;

  /**
   * What an extract counts that stands in the first one's document, where several sides or accounts
   * are asked for: one document mostly tells what either side makes of a thing.
   */
  private static final double SAME_DOCUMENT = 10;

  /** What more of a report counts when the same report in another paper is shown already. */
  private static final double SAME_REPORT = 0.02;

  /** How many characters of text have their stems kept: the latest used stay. */
  private static final long CHARACTERS = 400_000;

  /** The stems of what was looked at, for one question again and again, and for later ones. */
  private final Cache<String, Set<String>> stems =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((String text, Set<String> found) -> text.length() + 1)
          .build();

  /** The extracts to show for {@code reading}, in the order of showing; one at least if it can. */
  List<Extract> choose(Reading reading) {
    Chances chances = Chances.of(reading);
    List<Extract> chosen = new ArrayList<>();
    Optional<Extract> next = next(chances, reading.analysis(), chosen);
    while (next.isPresent() && chosen.size() < MOST) {
      chosen.add(next.get());
      next = next(chances, reading.analysis(), chosen);
    }
    return chosen;
  }

  /** What adds most to {@code chosen}; empty where nothing adds enough. */
  private Optional<Extract> next(Chances chances, QuestionAnalysis asked, List<Extract> chosen) {
    Set<String> said = said(chosen);
    double[] weights = chances.weights(chosen);
    Extract best = null;
    double highest = chosen.isEmpty() ? 0 : LEAST;
    double most = chosen.isEmpty() || !severalAsked(asked) ? 1 : SAME_DOCUMENT;
    for (Sentence sentence : chances.sentences()) {
      if (said.contains(sentence.text())) {
        continue;
      }
      Span span = Surroundings.of(sentence, said);
      double chance = chances.within(sentence, span, chosen, weights);
      if (chance * most <= highest) {
        continue;
      }
      String text = span.of(sentence.hit().document().document().text());
      Extract candidate =
          new Extract(
              sentence.hit(), span, sentence.span(), chance, stems.get(text, Extract::stems));
      double value = value(candidate, chosen, asked);
      if (value > highest) {
        highest = value;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The sentences that are shown already, whichever document they were taken from. */
  private static Set<String> said(List<Extract> chosen) {
    Set<String> said = new HashSet<>();
    for (Extract extract : chosen) {
      String text = extract.hit().document().document().text();
      for (Span sentence : extract.hit().document().sentences()) {
        if (extract.span().contains(sentence)) {
          said.add(sentence.of(text));
        }
      }
    }
    return said;
  }

  /** What showing {@code candidate} adds to what was chosen; 0 where it adds nothing. */
  private static double value(Extract candidate, List<Extract> chosen, QuestionAnalysis asked) {
    boolean sides = asked.asks(AnswerKind.BOTH_SIDES);
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
    boolean beside =
        !chosen.isEmpty() && candidate.documentId().equals(chosen.getFirst().documentId());
    return beside && severalAsked(asked) ? value * SAME_DOCUMENT : value;
  }

  /** Whether several sides or accounts are asked for. */
  private static boolean severalAsked(QuestionAnalysis asked) {
    return asked.asks(AnswerKind.BOTH_SIDES) || asked.asks(AnswerKind.CONFLICT);
  }
}
