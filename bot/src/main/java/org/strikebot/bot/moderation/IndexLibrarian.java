package org.strikebot.bot.moderation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Revision;
import org.strikebot.index.store.Snapshot;

/** The librarian of one library that all servers read. */
public final class IndexLibrarian implements Librarian {

  private static final Comparator<Listed> NEWEST_FIRST =
      Comparator.comparing(
              Listed::published, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .reversed()
          .thenComparing(Listed::id);

  private final LibraryIndex index;
  private final String model;
  private final Function<Progress, IngestReport> ingest;

  /**
   * @param model what the library's vectors are made with
   * @param ingest reads the library again and publishes what changed
   */
  public IndexLibrarian(LibraryIndex index, String model, Function<Progress, IngestReport> ingest) {
    this.index = index;
    this.model = model;
    this.ingest = ingest;
  }

  @Override
  public List<Listed> documents(String server) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.documents().stream()
          .map(
              indexed -> {
                DocumentFacts facts = indexed.document().facts();
                return new Listed(
                    indexed.document().id(),
                    facts.title(),
                    facts.kind(),
                    facts.publisher(),
                    facts.side(),
                    facts.published(),
                    facts.url());
              })
          .sorted(NEWEST_FIRST)
          .toList();
    }
  }

  @Override
  public int size(String server) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.size();
    }
  }

  @Override
  public Status status(String server) {
    try (Snapshot snapshot = index.snapshot()) {
      Revision revision = snapshot.revision();
      return new Status(
          snapshot.size(),
          snapshot.passages(),
          revision.number(),
          bytes(index.folder()),
          model,
          revision.when());
    }
  }

  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(IndexLibrarian::size).sum();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the index's folder cannot be read", unreadable);
    }
  }

  /** Lucene deletes files while they are counted; what is gone takes no room. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  @Override
  public @Nullable Instant made(String server, long revision) {
    return index.revision(revision).map(Revision::when).orElse(null);
  }

  @Override
  public Changes reindex(String server, Progress progress) {
    IngestReport report = ingest.apply(progress);
    return new Changes(
        report.revision().number(),
        report.added().size(),
        report.changed().size(),
        report.removed().size(),
        report.unchanged());
  }
}
