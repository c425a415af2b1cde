package org.strikebot.bot.records;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The threads that were opened from an answer, and the conversation each goes on with. */
public final class ThreadRecords {

  private final Jdbi jdbi;

  ThreadRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Notes that {@code thread} goes on with {@code conversation}. */
  public void opened(String thread, long conversation, Instant at) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO thread (thread, conversation, opened_at) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO NOTHING",
                thread,
                conversation,
                at.toEpochMilli()));
  }

  /** The conversation that {@code thread} goes on with, where it is one of ours. */
  public Optional<Long> conversation(String thread) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT conversation FROM thread WHERE thread = ?")
                .bind(0, thread)
                .mapTo(Long.class)
                .findOne());
  }

  /** Whether this is the first time that {@code thread} is told how to go on. */
  public boolean firstToTell(String thread) {
    return jdbi.withHandle(
        handle ->
            handle.execute("UPDATE thread SET told = 1 WHERE thread = ? AND told = 0", thread)
                == 1);
  }

  /** Forgets the threads opened before {@code before}. */
  public void sweep(Instant before) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM thread WHERE opened_at < ?", before.toEpochMilli()));
  }
}
