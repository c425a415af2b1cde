package org.strikebot.bot.verification;

import org.strikebot.bot.composition.Draft;
import org.strikebot.index.search.Evidence;

/** Decides whether a claim may be shown. Safe for use by several threads. */
@FunctionalInterface
public interface ClaimCheck {

  /** What {@code evidence} says of {@code claim}. */
  Verdict check(Draft.Claim claim, Evidence evidence);
}
