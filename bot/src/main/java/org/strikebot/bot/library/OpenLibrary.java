package org.strikebot.bot.library;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.source.LibraryReading.Warning;
import org.strikebot.index.source.Refusal;
import org.strikebot.index.store.LibraryIndex;

/**
 * A library ready to be asked. Whoever opened it closes it.
 *
 * @param index its index, up to date unless a notice says otherwise
 * @param shelf where its own sources are kept
 * @param report what was done to bring it up to date, or empty when nothing had to be looked at
 * @param refused documents that could not be read and are not in the index
 * @param warnings remarks about documents that were read
 * @param notices what happened that its owner should know, a sentence or two each
 */
public record OpenLibrary(
    LibraryIndex index,
    Shelf shelf,
    Optional<IngestReport> report,
    List<Refusal> refused,
    List<Warning> warnings,
    List<String> notices)
    implements AutoCloseable {

  public OpenLibrary {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(shelf, "shelf");
    Objects.requireNonNull(report, "report");
    refused = List.copyOf(refused);
    warnings = List.copyOf(warnings);
    notices = List.copyOf(notices);
  }

  @Override
  public void close() {
    index.close();
  }
}
