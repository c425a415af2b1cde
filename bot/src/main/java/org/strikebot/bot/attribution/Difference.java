package org.strikebot.bot.attribution;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.ClosestSentences.Match;
import org.strikebot.bot.attribution.Figures.Figure;
import org.strikebot.index.dating.DatedWords;

/** Tells what sets a sentence about the same thing apart from a claim. */
final class Difference {

  /** Share from which a sentence is about the same thing, so that a difference contradicts. */
  private static final double SAME = 0.58;

  /** Share from which words given to somebody else are held to be the same words. */
  private static final double CERTAIN = 0.7;

  private static final Pattern DENIAL =
      Pattern.compile("(?i)\\b(?:den(?:y|ied|ies|ying)|dismiss\\w*|disput\\w*|reject\\w*)\\b");

  private static final Pattern OPEN = Pattern.compile("(?i)\\bwhether\\b");

  private static final Pattern PRONOUN = Pattern.compile("(?:It|He|She|They|Its|His|Her|Their)\\b");

  private final WhoSaidIt whoSaidIt;

  Difference(WhoSaidIt whoSaidIt) {
    this.whoSaidIt = whoSaidIt;
  }

  /**
   * What sets a sentence about the same thing apart from the claim: a sentence for readers where it
   * contradicts, an empty string where it merely does not support, null where nothing does.
   */
  @Nullable String between(StatedClaim claim, Match match) {
    SourceSentence sentence = match.sentence();
    boolean same = match.score() >= SAME;
    String speaker = claim.speaker();
    if (speaker != null) {
      String other = whoSaidIt.otherSpeaker(speaker, claim.stems(), sentence);
      if (other != null) {
        // One word in common is nobody's words.
        long shared = claim.stems().stream().filter(sentence.stems()::contains).count();
        if (match.score() < CERTAIN || other.isEmpty() || shared < 2) {
          return "";
        }
        return "The source gives these words to " + other + ", not to " + speaker + ".";
      }
    }
    String misplaced = FigurePlaces.misplaced(claim, sentence);
    if (misplaced == null) {
      misplaced = FigurePlaces.elsewhere(claim, sentence);
    }
    if (misplaced != null) {
      return same ? misplaced : "";
    }
    for (Figure figure : claim.figures()) {
      if (!sentence.has(figure)) {
        List<Figure> alike =
            sentence.figures().stream()
                .filter(each -> each.shape().equals(figure.shape()))
                .filter(
                    each -> claim.figures().stream().noneMatch(c -> c.value().equals(each.value())))
                .toList();
        boolean unit = alike.stream().anyMatch(each -> each.unit().equals(figure.unit()));
        // Of another day, another figure is no surprise.
        if (!same
            || claim.otherDay(sentence)
            || alike.isEmpty()
            || (!unit && match.score() < MessageCheck.ENOUGH)) {
          return "";
        }
        return "The claim says "
            + figure.value()
            + "; the source has "
            + String.join(", ", alike.stream().map(Figure::value).distinct().toList())
            + ".";
      }
    }
    for (DatedWords date : claim.dates()) {
      if (!StatedClaim.told(date, sentence.dates())) {
        boolean near =
            sentence.nearDates().stream().anyMatch(each -> StatedClaim.overlap(each, date));
        if (near && sentence.dates().isEmpty()) {
          continue;
        }
        // Where the word that tells most is missing, it is the day of another thing.
        if (!same || !match.core() || sentence.dates().isEmpty()) {
          return "";
        }
        return "The source gives another day: “"
            + sentence.dates().getFirst().span().of(sentence.document().document().text())
            + "”.";
      }
    }
    for (Figure figure : claim.figures()) {
      if (Polarity.contrary(
          Polarity.around(claim.text(), figure.value()),
          Polarity.around(sentence.text(), figure.value()))) {
        return same ? "The source says the opposite of " + figure.value() + "." : "";
      }
    }
    if (OPEN.matcher(sentence.text()).find() && !OPEN.matcher(claim.text()).find()) {
      // Who asks whether something is so does not say that it is.
      return "";
    }
    if (DENIAL.matcher(claim.text()).find() && !DENIAL.matcher(sentence.text()).find()) {
      // Words that merely hold a "not" somewhere do not say that somebody denied this.
      String clauses = Polarity.clauses(sentence.text(), claim.stems());
      return same && !Polarity.negated(clauses) ? "The source says the opposite." : "";
    }
    String clauses = Polarity.clauses(sentence.text(), claim.stems());
    if (Polarity.opposed(claim.text(), clauses)) {
      return same ? "The source says the opposite." : "";
    }
    return missingName(claim, match);
  }

  /** Another person in the place of the one whom the claim names, or null. */
  private static @Nullable String missingName(StatedClaim claim, Match match) {
    SourceSentence sentence = match.sentence();
    String speaker = sentence.speaker();
    for (String name : claim.names()) {
      boolean here =
          sentence.stems().contains(name) || (speaker != null && Words.set(speaker).contains(name));
      if (!here) {
        boolean near = sentence.near().contains(name);
        if (near && PRONOUN.matcher(sentence.text()).lookingAt()) {
          // "It had sent papers": whom the sentence means stands before it.
          continue;
        }
        return match.score() >= MessageCheck.ENOUGH && !near && speaker != null
            ? "The source says this of others: it does not name whom the claim names."
            : "";
      }
    }
    return null;
  }
}
