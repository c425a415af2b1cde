package org.strikebot.bot.verification;

import java.util.Objects;

/**
 * Why a claim is not shown.
 *
 * @param kind what is wrong, for counting
 * @param reason what was found and what was expected, in words that a composer can act on
 */
public record Problem(Kind kind, String reason) {

  /** What can be wrong with a claim. */
  public enum Kind {
    /** Nothing to show, or too much, or signs that have no place in a sentence. */
    FORM,
    /** A link, a mention or an address: these are written by code alone. */
    LINK,
    /** It rests on nothing. */
    NO_PASSAGE,
    /** Words given as a quote stand nowhere in the evidence. */
    QUOTE_INVENTED,
    /** The pieces of a quote are there, but not side by side. */
    QUOTE_STITCHED,
    /** A quote stands in another passage than the one named. */
    QUOTE_ELSEWHERE,
    /** Somebody is said to have said what another said, or what nobody named said. */
    MISATTRIBUTED,
    /** A party's words are given as a fact. */
    UNATTRIBUTED,
    /** "Today" and its like. */
    RELATIVE_DAY,
    /** A number that is not there. */
    FIGURE,
    /** A day that is not there. */
    DATE,
    /** A person, place or organisation that is not there. */
    NAME,
    /** A figure, day or name that is there, but belongs to something else. */
    MISPLACED,
    /** The opposite is there. */
    NEGATED,
    /** More ("all", "only", "more than") than is there. */
    OVERSTATED,
    /** The passages do not say it. */
    UNSUPPORTED
  }

  public Problem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
  }
}
