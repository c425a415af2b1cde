package org.strikebot.index.store;

import java.time.Instant;
import java.util.Objects;

/**
 * Who changes a library, when, and what.
 *
 * @param who a moderator's id, or {@code strikebot}
 * @param when the time of the change
 * @param what what changes, in one line
 */
public record Change(String who, Instant when, String what) {
  public Change {
    Objects.requireNonNull(who, "who");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(what, "what");
  }
}
