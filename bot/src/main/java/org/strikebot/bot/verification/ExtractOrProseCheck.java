package org.strikebot.bot.verification;

import org.strikebot.bot.composition.Draft;
import org.strikebot.index.search.Evidence;

/**
 * Holds a claim to the rule of its kind: one that is given wholly by places in documents is an
 * extract and must be their words; any other is prose and must be borne out by them.
 */
public final class ExtractOrProseCheck implements ClaimCheck {

  private final ClaimCheck extracts;
  private final ClaimCheck prose;

  public ExtractOrProseCheck(ClaimCheck extracts, ClaimCheck prose) {
    this.extracts = extracts;
    this.prose = prose;
  }

  @Override
  public Verdict check(Draft.Claim claim, Evidence evidence) {
    boolean extract =
        !claim.quotes().isEmpty()
            && claim.quotes().stream().allMatch(quoted -> quoted instanceof Draft.Quoted.Placed);
    return (extract ? extracts : prose).check(claim, evidence);
  }
}
