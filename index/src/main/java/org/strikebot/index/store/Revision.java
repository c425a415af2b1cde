package org.strikebot.index.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One commit of a library's index.
 *
 * @param number counts up from 1; never used twice in one library
 * @param when when it was made
 * @param who who made it: a moderator's id, or {@code strikebot}
 * @param what what changed, in one line
 * @param library a fingerprint of all documents and of how they were analysed; equal fingerprints
 *     mean equal contents
 * @param state what the library's owner wants to find again with it; may be empty
 */
public record Revision(
    long number, Instant when, String who, String what, String library, String state) {

  /** What is in an index before anything was written to it. */
  static final Revision NONE = new Revision(0, Instant.EPOCH, "", "", "", "");

  private static final String NUMBER = "strikebot.revision";
  private static final String WHEN = "strikebot.when";
  private static final String WHO = "strikebot.who";
  private static final String WHAT = "strikebot.what";
  private static final String LIBRARY = "strikebot.library";
  private static final String STATE = "strikebot.state";

  public Revision {
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(who, "who");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(state, "state");
  }

  public Revision(long number, Instant when, String who, String what, String library) {
    this(number, when, who, what, library, "");
  }

  /** Whether anything was ever written. */
  public boolean exists() {
    return number > 0;
  }

  Map<String, String> toUserData() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(NUMBER, Long.toString(number));
    data.put(WHEN, when.toString());
    data.put(WHO, who);
    data.put(WHAT, what);
    data.put(LIBRARY, library);
    data.put(STATE, state);
    return data;
  }

  static Revision of(Map<String, String> data) {
    if (!data.containsKey(NUMBER)) {
      return NONE;
    }
    return new Revision(
        Long.parseLong(data.getOrDefault(NUMBER, "0")),
        Instant.parse(data.getOrDefault(WHEN, Instant.EPOCH.toString())),
        data.getOrDefault(WHO, ""),
        data.getOrDefault(WHAT, ""),
        data.getOrDefault(LIBRARY, ""),
        data.getOrDefault(STATE, ""));
  }
}
