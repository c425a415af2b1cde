package org.strikebot.index.store;

import java.time.Instant;
import java.util.Objects;

/**
 * Who changes a library, when, and what.
 *
 * @param who a moderator's id, or {@code strikebot}
 * @param when the time of the change
 * @param what what changes, in one line
 * @param state what the library's owner wants to find again with the revision; may be empty
 */
public record Change(String who, Instant when, String what, String state) {
  public Change {
    Objects.requireNonNull(who, "who");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(state, "state");
  }

  public Change(String who, Instant when, String what) {
    this(who, when, what, "");
  }
}
