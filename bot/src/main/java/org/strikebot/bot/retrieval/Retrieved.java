package org.strikebot.bot.retrieval;

import java.time.Duration;
import java.util.Objects;
import org.strikebot.index.search.Evidence;

/**
 * What was found for a question.
 *
 * @param evidence the passages; its question is the one searched for, standing on its own
 * @param reading what they hold
 * @param embed the time for the question's vectors
 * @param search the time for everything else
 */
public record Retrieved(Evidence evidence, Reading reading, Duration embed, Duration search) {

  public Retrieved {
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(embed, "embed");
    Objects.requireNonNull(search, "search");
  }
}
