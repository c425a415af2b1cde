package org.strikebot.bot.records;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What members said is wrong with an answer. */
public final class FeedbackRecords {

  /**
   * One report.
   *
   * @param question the id of the question whose answer is meant
   * @param reason what the member wrote
   */
  public record Feedback(String server, long question, String member, Instant at, String reason) {}

  private final Jdbi jdbi;

  FeedbackRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void keep(Feedback feedback) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO feedback (server, question, member, at, reason) VALUES (?, ?, ?, ?, ?)",
                feedback.server(),
                feedback.question(),
                feedback.member(),
                feedback.at().toEpochMilli(),
                feedback.reason()));
  }

  /** The reports of {@code server}, newest first. */
  public List<Feedback> of(String server, int most) {
    return select("server = ? ORDER BY id DESC LIMIT " + most, server);
  }

  /** The reports by {@code member}, in whatever server, oldest first. */
  public List<Feedback> by(String member) {
    return select("member = ? ORDER BY id", member);
  }

  private List<Feedback> select(String where, String value) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT * FROM feedback WHERE " + where, value)
                .map(
                    (row, context) ->
                        new Feedback(
                            row.getString("server"),
                            row.getLong("question"),
                            row.getString("member"),
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("reason")))
                .list());
  }
}
