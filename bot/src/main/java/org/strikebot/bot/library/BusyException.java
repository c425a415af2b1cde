package org.strikebot.bot.library;

import java.time.Instant;

/** Somebody else is changing the library; one at a time can. Trying again later may succeed. */
public final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String who;
  private final Instant since;

  BusyException(String who, Instant since) {
    super(words(who, since));
    this.who = who;
    this.since = since;
  }

  /** What a second asker is told. */
  public static String words(String who, Instant since) {
    return "The library is being changed by %s since %s. One at a time can: wait until that is done and try again."
        .formatted(who, since);
  }

  /** Who changes it: a moderator's id, or the name of the work. */
  public String who() {
    return who;
  }

  public Instant since() {
    return since;
  }
}
