package org.strikebot.bot.records;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who did what as a moderator, when, and how it ended. */
public final class AuditRecords {

  /**
   * One act.
   *
   * @param actor the moderator's id
   * @param act what was done, in words
   * @param result how it ended, in words
   */
  public record Act(String server, String actor, Instant at, String act, String result) {}

  private final Jdbi jdbi;

  AuditRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void keep(Act act) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO audit (server, actor, at, act, result) VALUES (?, ?, ?, ?, ?)",
                act.server(),
                act.actor(),
                act.at().toEpochMilli(),
                act.act(),
                act.result()));
  }

  /** The acts in {@code server}, newest first. */
  public List<Act> of(String server, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT * FROM audit WHERE server = ? ORDER BY id DESC LIMIT " + most, server)
                .map(
                    (row, context) ->
                        new Act(
                            row.getString("server"),
                            row.getString("actor"),
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("act"),
                            row.getString("result")))
                .list());
  }

  /** Deletes the acts from before {@code before}. */
  public void sweep(Instant before) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM audit WHERE at < ?", before.toEpochMilli()));
  }
}
