package org.strikebot.bot.records;

import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** How many questions each server asked on each day (UTC), counted across restarts. */
public final class UsageRecords {

  /** The counts of one day. */
  public record Day(int asked, int answered) {}

  private final Jdbi jdbi;

  UsageRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Counts one question more, unless the limit is reached.
   *
   * @return whether it was counted
   */
  public boolean ask(String server, LocalDate day, int limit) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "INSERT INTO usage (server, day, asked, answered) VALUES (?, ?, 1, 0)"
                        + " ON CONFLICT (server, day) DO UPDATE SET asked = asked + 1"
                        + " WHERE asked < ?",
                    server,
                    day.toString(),
                    limit)
                == 1);
  }

  /** Counts one answer more. */
  public void answered(String server, LocalDate day) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE usage SET answered = answered + 1 WHERE server = ? AND day = ?",
                server,
                day.toString()));
  }

  public Day of(String server, LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT asked, answered FROM usage WHERE server = ? AND day = ?",
                    server,
                    day.toString())
                .map((row, context) -> new Day(row.getInt(1), row.getInt(2)))
                .findOne()
                .orElse(new Day(0, 0)));
  }
}
