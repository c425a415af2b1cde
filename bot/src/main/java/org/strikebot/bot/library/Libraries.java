package org.strikebot.bot.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.ingest.Progress;
import org.strikebot.index.source.LibraryReader;
import org.strikebot.index.source.LibraryReading;
import org.strikebot.index.source.Refusal;
import org.strikebot.index.source.ShippedLibrary;
import org.strikebot.index.store.IndexException;
import org.strikebot.index.store.LibraryIndex;

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
  private final int keptRevisions;

  /**
   * @param data where the indexes are
   * @param model the embedding model's name
   * @param ingest brings an index up to date
   * @param program tells this build of the program from every other; empty where that is not known,
   *     and then every opening reads all documents
   * @param keptRevisions how many revisions of a library are kept
   */
  public Libraries(
      DataFolder data, String model, Ingest ingest, Optional<String> program, int keptRevisions) {
    this.data = data;
    this.model = model;
    this.ingest = ingest;
    this.program = program;
    this.keptRevisions = keptRevisions;
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
      return upToDate(index, seal, origin, notices, progress);
    } catch (RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /** What the library's documents give, without any index. */
  public static LibraryReading read(LibraryOrigin origin) {
    return switch (origin) {
      case LibraryOrigin.Folder folder -> new LibraryReader().read(folder.path());
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
      Path aside = LibraryIndex.setAside(folder, model);
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
      Seal seal,
      LibraryOrigin origin,
      List<String> notices,
      Progress progress) {
    long held = revision(index);
    if (seal.fits(held)) {
      return new OpenLibrary(index, Optional.empty(), List.of(), List.of(), notices);
    }
    LibraryReading reading = read(origin);
    if (reading.documents().isEmpty()) {
      throw new LibraryException(
          reading.refused().stream().map(Refusal::message).collect(Collectors.joining("\n")));
    }
    Optional<IngestReport> report = Optional.empty();
    try {
      report = Optional.of(ingest.ingest(index, reading.documents(), "strikebot", progress));
      if (reading.refused().isEmpty()) {
        seal.put(report.get().revision().number());
      }
    } catch (IndexException e) {
      notices.add(answerFromBefore(e, held));
    }
    return new OpenLibrary(index, report, reading.refused(), reading.warnings(), notices);
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

  private static long revision(LibraryIndex index) {
    try (var snapshot = index.snapshot()) {
      return snapshot.revision().number();
    }
  }
}
