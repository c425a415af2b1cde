package org.strikebot.bot.records;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Deletes what was kept for long enough: for each server, as long as its settings say. */
public final class Sweep {

  /** An event can be delivered again within minutes; a day is ample. */
  private static final Duration HANDLED = Duration.ofDays(1);

  /** Acts of moderators outlive questions: a year, so that a server's history can be told. */
  private static final Duration ACTS = Duration.ofDays(365);

  /** Discord archives a silent thread after a week at most; nobody asks on in one after a year. */
  private static final Duration THREADS = Duration.ofDays(365);

  private final Records records;
  private final InstantSource clock;

  public Sweep(Records records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  /**
   * Sweeps once.
   *
   * @return how many questions and reports went
   */
  public int run() {
    Instant now = clock.instant();
    int gone = 0;
    for (String server : records.retention().servers()) {
      Duration kept = records.settings().of(server).retention();
      gone += records.retention().sweep(server, now.minus(kept));
    }
    records.retention().sweepHandled(now.minus(HANDLED));
    records.audit().sweep(now.minus(ACTS));
    records.threads().sweep(now.minus(THREADS));
    return gone;
  }
}
