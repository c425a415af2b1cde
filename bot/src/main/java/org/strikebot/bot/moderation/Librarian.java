package org.strikebot.bot.moderation;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fronts see and do of a server's library. Safe for use by several threads; readers are
 * never disturbed.
 */
public interface Librarian {

  /**
   * One document as it is listed.
   *
   * @param side the main speaker's side in the dispute, or {@code null}
   */
  record Listed(
      String id,
      String title,
      String kind,
      @Nullable String publisher,
      @Nullable String side,
      @Nullable LocalDate published,
      @Nullable URI url) {}

  /**
   * How a library stands.
   *
   * @param bytes its size on disk
   * @param model what its vectors were made with
   * @param refreshed when its newest revision was made
   */
  record Status(
      int documents, int passages, long revision, long bytes, String model, Instant refreshed) {}

  /** What a reindex changed. */
  record Changes(long revision, int added, int changed, int removed, int unchanged) {}

  /** Hears how far long work is, and may end it. */
  interface Progress {

    /**
     * So much is done.
     *
     * @return whether to go on
     */
    boolean at(int done, int all);
  }

  /** The documents, newest first, those without a date last. */
  List<Listed> documents(String server);

  /** The number of documents: quickly, however many there are. */
  int size(String server);

  Status status(String server);

  /** The moment {@code revision} was made, or {@code null} where it is not kept any more. */
  @Nullable Instant made(String server, long revision);

  /**
   * Reads the library again and publishes what changed. Blocks until it is done.
   *
   * @throws CancelledException where {@code progress} ended it; the old revision stays
   */
  Changes reindex(String server, Progress progress);

  /** Goes on where {@code on}, and ends long work where not. */
  static void goOn(boolean on) {
    if (!on) {
      throw new CancelledException();
    }
  }

  /** Long work was ended on request. */
  final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
      super("ended on request");
    }
  }
}
