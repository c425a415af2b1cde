package org.strikebot.bot.composition;

import java.util.Objects;

/**
 * Where a composer hands in its claims. Each is checked there and then, and shown at once if it
 * holds, so that a slow composer still feels quick and nothing unchecked is ever seen.
 */
public interface Desk {

  /** Checks one claim, and shows it if it holds. */
  Ruling propose(Draft.Claim claim);

  /** What became of a claim. */
  sealed interface Ruling {

    /** It holds and is part of the answer. */
    record Kept() implements Ruling {}

    /**
     * It is not part of the answer.
     *
     * @param reason what does not hold and what was expected, in words that a composer can act on
     */
    record Refused(String reason) implements Ruling {

      public Refused {
        Objects.requireNonNull(reason, "reason");
      }
    }
  }
}
