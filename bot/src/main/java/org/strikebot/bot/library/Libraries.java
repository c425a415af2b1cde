package org.strikebot.bot.library;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.ingest.Progress;
import org.strikebot.index.source.LibraryReader;
import org.strikebot.index.source.LibraryReading;
import org.strikebot.index.source.Refusal;
import org.strikebot.index.source.ShippedLibrary;
import org.strikebot.index.store.IndexException;
import org.strikebot.index.store.IndexFolder;
import org.strikebot.index.store.KeptRevisions;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Revision;

/**
 * Opens libraries and brings their indexes up to date. Nothing that was stored is ever deleted: a
 * damaged index is moved aside and built anew, a document that can no longer be read stays in the
 * revisions before. Safe for use by several threads and processes.
 */
public final class Libraries {

  private final DataFolder data;
  private final String model;
  private final Ingest ingest;
  private final Optional<String> program;
  private final KeptRevisions keptRevisions;
  private final InstantSource clock;

  /**
   * @param data where the indexes are
   * @param model the embedding model's name
   * @param ingest brings an index up to date
   * @param program tells this build of the program from every other; empty where that is not known,
   *     and then every opening reads all documents
   * @param keptRevisions which revisions of a library are kept
   */
  public Libraries(
      DataFolder data,
      String model,
      Ingest ingest,
      Optional<String> program,
      KeptRevisions keptRevisions,
      InstantSource clock) {
    this.data = data;
    this.model = model;
    this.ingest = ingest;
    this.program = program;
    this.keptRevisions = keptRevisions;
    this.clock = clock;
  }

  /**
   * Opens a library and brings its index up to date.
   *
   * @throws LibraryException when there is no document to answer from
   * @throws IndexException when its index can neither be used nor be built
   */
  public OpenLibrary open(LibraryOrigin origin, Progress progress) {
    Path folder = data.library(origin);
    Seal seal = Seal.now(folder, program, origin);
    List<String> notices = new ArrayList<>();
    LibraryIndex index = openOrBuildAnew(folder, notices);
    try {
      return upToDate(index, new Shelf(folder), seal, origin, notices, progress);
    } catch (RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /** What the documents to start from give, without any index and without what was added. */
  public static LibraryReading read(LibraryOrigin origin) {
    return switch (origin) {
      case LibraryOrigin.Folder folder -> new LibraryReader().read(folder.path());
      case LibraryOrigin.Server server -> read(server.start());
      case LibraryOrigin.Shipped _ -> {
        try (ShippedLibrary shipped = ShippedLibrary.open()) {
          yield new LibraryReader().read(shipped.folder());
        }
      }
    };
  }

  private LibraryIndex openOrBuildAnew(Path folder, List<String> notices) {
    try {
      return LibraryIndex.open(folder, model, keptRevisions);
    } catch (IndexException e) {
      if (e.kind() != IndexException.Kind.DAMAGED) {
        throw e;
      }
      Path aside = IndexFolder.setAside(folder, model);
      notices.add(
          "The index was damaged. It is being built again from the library; the damaged files are"
              + " kept in "
              + aside
              + ".");
      return LibraryIndex.open(folder, model, keptRevisions);
    }
  }

  private OpenLibrary upToDate(
      LibraryIndex index,
      Shelf shelf,
      Seal seal,
      LibraryOrigin origin,
      List<String> notices,
      Progress progress) {
    Revision held = revision(index);
    if (seal.fits(held.number())) {
      return new OpenLibrary(index, shelf, Optional.empty(), List.of(), List.of(), notices);
    }
    LibraryReading reading = documents(shelf, held, origin);
    Optional<IngestReport> report = Optional.empty();
    try (var _ = lock(shelf)) {
      report =
          Optional.of(
              ingest.ingest(index, reading.documents(), "strikebot", state(shelf, held), progress));
      if (reading.refused().isEmpty()) {
        seal.put(report.get().revision().number());
      }
    } catch (BusyException e) {
      if (!held.exists()) {
        throw e;
      }
      notices.add(e.getMessage() + " Until then answers come from revision " + held.number() + ".");
    } catch (IndexException e) {
      notices.add(answerFromBefore(e, held.number()));
    }
    return new OpenLibrary(index, shelf, report, reading.refused(), reading.warnings(), notices);
  }

  /** Where nothing can be written nobody else writes; what is up to date can still be read. */
  private @Nullable WriterLock lock(Shelf shelf) {
    try {
      return WriterLock.take(shelf.library(), "strikebot", clock.instant());
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  /**
   * Reads a library's documents again and publishes what changed.
   *
   * @param who who asked for it
   * @throws BusyException when somebody else is changing the library
   */
  public IngestReport reindex(
      LibraryIndex index, Shelf shelf, LibraryOrigin origin, String who, Progress progress) {
    try (var _ = WriterLock.take(shelf.library(), who, clock.instant())) {
      index.refresh();
      Revision held = revision(index);
      LibraryReading reading = documents(shelf, held, origin);
      Seal seal = Seal.now(shelf.library(), program, origin);
      IngestReport report =
          ingest.ingest(index, reading.documents(), who, state(shelf, held), progress);
      if (reading.refused().isEmpty()) {
        seal.put(report.revision().number());
      }
      return report;
    }
  }

  private static LibraryReading documents(Shelf shelf, Revision held, LibraryOrigin origin) {
    Catalogue catalogue = shelf.catalogue(state(shelf, held));
    LibraryReading reading = shelf.documents(catalogue, () -> read(origin));
    if (reading.documents().isEmpty() && !reading.refused().isEmpty()) {
      throw new LibraryException(
          reading.refused().stream().map(Refusal::message).collect(Collectors.joining("\n")));
    }
    return reading;
  }

  /** The revision knows its sources; an index that was lost is built again from the last ones. */
  private static String state(Shelf shelf, Revision held) {
    return held.exists() ? held.state() : shelf.head();
  }

  /** What cannot be brought up to date can still be asked, if it holds anything. */
  private static String answerFromBefore(IndexException e, long held) {
    return switch (e.kind()) {
      case LOCKED, STORAGE -> {
        if (held == 0) {
          throw e;
        }
        yield e.getMessage() + " Until then answers come from revision " + held + ".";
      }
      case DAMAGED, NEWER, NO_SUCH_REVISION -> throw e;
    };
  }

  private static Revision revision(LibraryIndex index) {
    try (var snapshot = index.snapshot()) {
      return snapshot.revision();
    }
  }
}
