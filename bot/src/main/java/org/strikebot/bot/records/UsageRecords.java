package org.strikebot.bot.records;

import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/**
 * How many questions each server asked on each day (UTC) and how many tokens of chat models they
 * took, counted across restarts.
 */
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

  /** Counts {@code tokens} more. */
  public void spend(String server, LocalDate day, long tokens) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO tokens (server, day, used) VALUES (?, ?, ?)"
                    + " ON CONFLICT (server, day) DO UPDATE SET used = used + excluded.used",
                server,
                day.toString(),
                tokens));
  }

  /** The tokens that {@code server} used on {@code day}. */
  public long tokens(String server, LocalDate day) {
    return tokens("SELECT used FROM tokens WHERE server = ? AND day = ?", server, day.toString());
  }

  /** The tokens that all servers together used on {@code day}. */
  public long tokens(LocalDate day) {
    return tokens("SELECT coalesce(sum(used), 0) FROM tokens WHERE day = ?", day.toString());
  }

  private long tokens(String query, Object... values) {
    return jdbi.withHandle(
        handle -> handle.select(query, values).mapTo(Long.class).findOne().orElse(0L));
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
