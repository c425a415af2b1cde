package org.strikebot.bot.records;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What is deleted when its time is up, or when whoever left it wants it forgotten. */
public final class RetentionRecords {

  private final Jdbi jdbi;

  RetentionRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Forgets everything that {@code asker} asked, looked up and reported, in every server, at once.
   *
   * @return how many records went
   */
  public int forget(String asker) {
    return jdbi.inTransaction(
        handle ->
            handle.execute("DELETE FROM question WHERE asker = ?", asker)
                + handle.execute("DELETE FROM feedback WHERE member = ?", asker)
                + handle.execute("DELETE FROM lookup WHERE member = ?", asker));
  }

  /**
   * Deletes the questions, feedback and look-ups of {@code server} from before {@code before}.
   *
   * @return how many records went
   */
  public int sweep(String server, Instant before) {
    long limit = before.toEpochMilli();
    return jdbi.inTransaction(
        handle ->
            handle.execute("DELETE FROM question WHERE server = ? AND asked_at < ?", server, limit)
                + handle.execute("DELETE FROM feedback WHERE server = ? AND at < ?", server, limit)
                + handle.execute("DELETE FROM lookup WHERE server = ? AND at < ?", server, limit));
  }

  /** Deletes what only guards against repetition, from before {@code before}. */
  public void sweepHandled(Instant before) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM handled WHERE at < ?", before.toEpochMilli()));
  }

  /** The servers of which any question, feedback or look-up is kept. */
  public List<String> servers() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT server FROM question UNION SELECT server FROM feedback"
                        + " UNION SELECT server FROM lookup")
                .mapTo(String.class)
                .list());
  }
}
