package org.strikebot.bot.attribution;

import java.util.List;
import java.util.Objects;
import org.strikebot.bot.verification.Quote;

/**
 * Two or more tellings of the same thing that do not agree. Neither is chosen.
 *
 * @param kind what differs
 * @param tellings the sentences that tell it, verbatim, at least one: a sentence that itself sets
 *     two tellings side by side stands alone
 * @param note what differs, for readers: "14 and 13 colleges"
 */
public record Disagreement(Kind kind, List<Quote> tellings, String note) {

  /** What differs. */
  public enum Kind {
    /** A number of the same things. */
    FIGURE,
    /** The day of the same event. */
    DATE,
    /** How the same thing is told; the source itself says that accounts differ. */
    ACCOUNT
  }

  public Disagreement {
    Objects.requireNonNull(kind, "kind");
    tellings = List.copyOf(tellings);
    Objects.requireNonNull(note, "note");
    if (tellings.isEmpty()) {
      throw new IllegalArgumentException("expected at least one telling, found none");
    }
  }
}
