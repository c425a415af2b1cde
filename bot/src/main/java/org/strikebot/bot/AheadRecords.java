package org.strikebot.bot;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.strikebot.bot.records.Records;

/** The database of records, opened on a thread of its own while other things are opened. */
final class AheadRecords implements AutoCloseable {

  private final CompletableFuture<Records> opening;

  private AheadRecords(CompletableFuture<Records> opening) {
    this.opening = opening;
  }

  /** Begins to open the database in {@code file}. */
  static AheadRecords of(Path file) {
    return new AheadRecords(
        CompletableFuture.supplyAsync(
            () -> Records.open(file),
            task -> Thread.ofPlatform().daemon().name("records").start(task)));
  }

  /**
   * Waits for the database.
   *
   * @throws Records.RecordsException where it cannot be used
   */
  Records records() {
    try {
      return opening.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  @Override
  public void close() {
    opening
        .handle(
            (records, failed) -> {
              if (records != null) {
                records.close();
              }
              return failed == null;
            })
        .join();
  }
}
