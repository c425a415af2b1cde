package org.strikebot.bot.verification;

import java.util.List;
import java.util.Objects;

/** What became of a claim that was checked. */
public sealed interface Verdict {

  /** Everything that was checked holds. */
  record Supported(Claim claim) implements Verdict {

    public Supported {
      Objects.requireNonNull(claim, "claim");
    }
  }

  /**
   * Something does not hold.
   *
   * @param problems at least one
   */
  record Unsupported(List<Problem> problems) implements Verdict {

    public Unsupported {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("expected at least one problem, found none");
      }
    }

    /** All reasons in one line. */
    public String reason() {
      return String.join(" ", problems.stream().map(Problem::reason).toList());
    }
  }
}
