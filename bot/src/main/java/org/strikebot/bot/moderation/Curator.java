package org.strikebot.bot.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.BusyException;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.bot.library.Shelf;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.source.Document;
import org.strikebot.index.store.IndexException;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Revision;
import org.strikebot.index.store.Snapshot;

/**
 * Keeps one library alive: sources are added, removed, returned to, compared. Every change is one
 * revision with who, when and why, and what it needs to be made again is on the {@link Shelf}
 * before it is published. Safe for use by several threads; one change at a time, over all
 * processes; readers never wait.
 */
public final class Curator {

  private final CuratedLibrary library;
  private final LibraryIndex index;
  private final Shelf shelf;
  private final Libraries libraries;
  private final Ingest ingest;
  private final SourceDesk desk;
  private final Pins pins;
  private final Publication publication;
  private final Holdings holdings;
  private final RollBack rollBack;

  /**
   * @param origin where the documents to start from are
   * @param index the opened index of the library; not closed here
   */
  public Curator(
      LibraryOrigin origin,
      LibraryIndex index,
      Shelf shelf,
      Libraries libraries,
      Ingest ingest,
      SourceDesk desk,
      Answering answering,
      InstantSource clock) {
    this.library = new CuratedLibrary(origin, index, shelf, clock);
    this.index = index;
    this.shelf = shelf;
    this.libraries = libraries;
    this.ingest = ingest;
    this.desk = desk;
    this.pins = new Pins(library, answering);
    this.publication = new Publication(library, ingest, answering, pins);
    this.holdings = new Holdings(library, publication);
    this.rollBack = new RollBack(library, publication);
  }

  /** The library's index, for reading. */
  public LibraryIndex index() {
    return index;
  }

  /** What was added and left out, in the latest revision. */
  public Catalogue catalogue() {
    return library.catalogue();
  }

  /** Looks at a source before it counts; changes nothing. */
  public Intake look(Submission brought, Facts given) {
    index.refresh();
    try (Snapshot snapshot = index.snapshot()) {
      return desk.look(brought, given, snapshot, shelf.catalogue(snapshot.revision().state()));
    }
  }

  /** The same source with facts that a moderator gives. */
  public Preview with(Preview preview, Facts given) {
    try (Snapshot snapshot = index.snapshot()) {
      return desk.with(preview, given, snapshot);
    }
  }

  /** Adds a source as it was shown. */
  public Outcome add(Preview preview, String who, boolean anyway) {
    return publication.changing(who, () -> holdings.add(preview, who, anyway));
  }

  OwnSource kept(Preview preview, String who, @Nullable String feed, @Nullable OwnSource before) {
    return holdings.kept(preview, who, feed, before);
  }

  /** Takes a document out of the library, one that it started from included. */
  public Outcome remove(String id, String why, String who, boolean anyway) {
    return publication.changing(who, () -> holdings.remove(id, why, who, anyway));
  }

  /** With or without the documents that the library starts from. */
  public Outcome base(boolean wanted, String who, boolean anyway) {
    return publication.changing(who, () -> holdings.base(wanted, who, anyway));
  }

  /** The document with this id in the latest revision. */
  public Optional<IndexedDocument> document(String id) {
    return library.document(id);
  }

  /** The revisions that are kept, newest first. */
  public List<Revision> history() {
    index.refresh();
    return index.revisions().reversed();
  }

  /**
   * What is different from one revision to another.
   *
   * @throws IndexException of kind NO_SUCH_REVISION when one is not kept
   */
  public Difference difference(long from, long to) {
    try (Snapshot earlier = index.snapshot(from);
        Snapshot later = index.snapshot(to)) {
      return Difference.between(earlier, later);
    }
  }

  /**
   * Returns to an earlier revision, which is a new one. The sources follow, so that neither a
   * restart nor a reindex brings back what was left.
   */
  public Outcome rollBack(long number, String why, String who, boolean anyway) {
    return publication.changing(who, () -> rollBack.to(number, why, who, anyway));
  }

  /** Documents and passages by side, speaker, kind and month, and who added what. */
  public Balance balance() {
    try (Snapshot snapshot = index.snapshot()) {
      return Balance.of(snapshot, shelf.catalogue(snapshot.revision().state()));
    }
  }

  /** The questions that must keep working. */
  public List<Pin> pins() {
    return pins.all();
  }

  /**
   * Pins a question, unless its answer does not contain now what it must; then says so.
   *
   * @throws BusyException when somebody else is changing the library
   */
  public Optional<String> pin(Pin pin) {
    return pins.pin(pin);
  }

  /**
   * Lets go of a pinned question; whether there was one.
   *
   * @throws BusyException when somebody else is changing the library
   */
  public boolean unpin(String question, String who) {
    return pins.unpin(question, who);
  }

  /**
   * Reads all documents again and publishes what changed.
   *
   * @throws BusyException when somebody else is changing the library
   */
  public IngestReport reindex(String who, Librarian.Progress progress) {
    IngestReport report =
        libraries.reindex(
            index,
            shelf,
            library.origin(),
            who,
            (done, all) -> Librarian.goOn(progress.at(done, all)));
    shelf.head(report.revision().state());
    return report;
  }

  IndexedDocument analyse(Document document) {
    return ingest.analyse(document);
  }

  CuratedLibrary library() {
    return library;
  }

  SourceDesk desk() {
    return desk;
  }

  Shelf shelf() {
    return shelf;
  }

  Instant now() {
    return library.clock().instant();
  }

  /** For those who bring many changes at once. */
  Publication publication() {
    return publication;
  }
}
