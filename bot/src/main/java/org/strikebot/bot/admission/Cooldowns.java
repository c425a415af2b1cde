package org.strikebot.bot.admission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * How soon a member may ask again: after the wait their server chose, and in any case not more than
 * a handful of times in a short while. Safe for use by several threads.
 */
public final class Cooldowns {

  /** Nobody reads six answers in twenty seconds; a script asks that fast. */
  static final int BURST = 5;

  static final Duration WINDOW = Duration.ofSeconds(20);

  /** Members whose last question is older than any wait are forgotten beyond this many. */
  private static final int MOST_MEMBERS = 10_000;

  private static final Duration LONGEST = Duration.ofHours(1);

  private final InstantSource clock;
  private final Map<String, ArrayDeque<Instant>> asked = new HashMap<>();

  public Cooldowns(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes note of a question, unless it comes too soon.
   *
   * @param member who asks, unique over all servers
   * @param wait the least time between two questions
   * @return zero where the question may be asked now, else how long to wait
   */
  public synchronized Duration ask(String member, Duration wait) {
    Instant now = clock.instant();
    ArrayDeque<Instant> times = asked.computeIfAbsent(member, _ -> new ArrayDeque<>());
    while (times.size() > 1 && !times.getFirst().plus(WINDOW).isAfter(now)) {
      times.removeFirst();
    }
    Instant free = Instant.MIN;
    if (!times.isEmpty()) {
      free = times.getLast().plus(wait);
      if (times.size() >= BURST && times.getFirst().plus(WINDOW).isAfter(free)) {
        free = times.getFirst().plus(WINDOW);
      }
    }
    if (free.isAfter(now)) {
      return Duration.between(now, free);
    }
    times.addLast(now);
    if (asked.size() > MOST_MEMBERS) {
      asked.values().removeIf(seen -> seen.isEmpty() || !seen.getLast().plus(LONGEST).isAfter(now));
    }
    return Duration.ZERO;
  }
}
