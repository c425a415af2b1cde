package org.strikebot.bot.composition;

import java.util.ArrayList;
import java.util.List;
import org.strikebot.bot.verification.Claim;
import org.strikebot.bot.verification.ProseCheck;
import org.strikebot.bot.verification.Verdict;
import org.strikebot.index.search.Evidence;

/** A desk that checks prose as the bot does, shows what holds, and takes extracts as they are. */
final class CheckingDesk implements Desk {

  private final Evidence evidence;
  private final List<String> shown = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();

  CheckingDesk(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The claims that readers see, in order. */
  List<String> shown() {
    return shown;
  }

  List<Claim> claims() {
    return claims;
  }

  /** When each was shown, in nanoseconds. */
  List<Long> times() {
    return times;
  }

  @Override
  public Ruling propose(Draft.Claim claim) {
    boolean extract =
        !claim.quotes().isEmpty()
            && claim.quotes().stream().allMatch(quoted -> quoted instanceof Draft.Quoted.Placed);
    if (extract) {
      shown.add(claim.text());
      return new Ruling.Kept();
    }
    return switch (new ProseCheck().check(claim, evidence)) {
      case Verdict.Supported supported -> {
        shown.add(supported.claim().text());
        claims.add(supported.claim());
        times.add(System.nanoTime());
        yield new Ruling.Kept();
      }
      case Verdict.Unsupported unsupported -> new Ruling.Refused(unsupported.reason());
    };
  }
}
