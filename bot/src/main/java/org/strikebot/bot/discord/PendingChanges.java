package org.strikebot.bot.discord;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.payload.ProgressNotices;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.moderation.Outcome;
import org.strikebot.bot.moderation.Preview;

/**
 * Changes of libraries that were described to a moderator and not decided on yet, each under the
 * number that its buttons carry. Lost with the process. Safe for use by several threads.
 */
final class PendingChanges {

  /** Looks of moderators that nobody decided on; the oldest go first. */
  private static final int MOST = 200;

  /** A change that was described and can be made. */
  interface Attempt {
    Outcome make(Curator curator, String who, boolean anyway, Librarian.Progress progress);
  }

  /**
   * A described change.
   *
   * @param act what it is called in the audit
   * @param kind what is shown of it while it is made
   * @param preview the source it adds, or {@code null} where it adds none
   */
  record Pending(
      String server,
      String act,
      ProgressNotices.Kind kind,
      @Nullable Preview preview,
      Attempt attempt) {}

  private final Map<Long, Pending> pending = new LinkedHashMap<>();
  private long last;

  PendingChanges(InstantSource clock) {
    // Numbers of an earlier process must not come again: its messages still have buttons.
    this.last = clock.millis();
  }

  /** Keeps a change and gives its number. */
  synchronized long keep(Pending described) {
    last++;
    pending.put(last, described);
    if (pending.size() > MOST) {
      pending.remove(pending.keySet().iterator().next());
    }
    return last;
  }

  synchronized void drop(long id) {
    pending.remove(id);
  }

  /** What is pending under {@code id} in {@code server}; another server's is nobody's business. */
  synchronized @Nullable Pending found(long id, String server) {
    Pending described = pending.get(id);
    return described == null || !described.server().equals(server) ? null : described;
  }
}
