package org.strikebot.bot.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.BusyException;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.bot.library.Shelf;
import org.strikebot.bot.library.WriterLock;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.MarkdownWriter;
import org.strikebot.index.source.ReadOutcome;
import org.strikebot.index.source.SourceBytes;
import org.strikebot.index.store.Change;
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

  private static final String PINS = "pins";

  private final LibraryOrigin origin;
  private final LibraryIndex index;
  private final Shelf shelf;
  private final Libraries libraries;
  private final Ingest ingest;
  private final SourceDesk desk;
  private final Answering answering;
  private final InstantSource clock;

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
    this.origin = origin;
    this.index = index;
    this.shelf = shelf;
    this.libraries = libraries;
    this.ingest = ingest;
    this.desk = desk;
    this.answering = answering;
    this.clock = clock;
  }

  /** The library's index, for reading. */
  public LibraryIndex index() {
    return index;
  }

  /** What was added and left out, in the latest revision. */
  public Catalogue catalogue() {
    try (Snapshot snapshot = index.snapshot()) {
      return shelf.catalogue(snapshot.revision().state());
    }
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
    return changing(
        who,
        () -> {
          Document document = preview.found().document();
          Catalogue catalogue = catalogue();
          Optional<OwnSource> before = catalogue.source(document.id());
          if (preview.replaces() == null && holds(document.id())) {
            return new Outcome.Refused(
                "A document with the id '%s' came into the library since this was looked at. Look at it again."
                    .formatted(document.id()));
          }
          OwnSource source = kept(preview, who, null, before.orElse(null));
          return publish(
              who,
              (before.isPresent() ? "replaced " : "added ") + told(document),
              anyway,
              catalogue.with(source),
              List.of(document),
              List.of());
        });
  }

  OwnSource kept(Preview preview, String who, @Nullable String feed, @Nullable OwnSource before) {
    Document document = preview.found().document();
    Instant now = clock.instant();
    SourceBytes original = preview.original();
    return new OwnSource(
        document.id(),
        shelf.keep(new MarkdownWriter().write(document), "md"),
        shelf.keep(original.bytes(), "original"),
        original.name(),
        original.contentType(),
        preview.link(),
        preview.validators().etag(),
        preview.validators().lastModified(),
        document.facts().copyOf(),
        feed,
        before == null ? who : before.addedBy(),
        before == null ? now : before.addedAt(),
        now,
        null);
  }

  private boolean holds(String id) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.fingerprint(id).isPresent();
    }
  }

  /** Takes a document out of the library, one that it started from included. */
  public Outcome remove(String id, String why, String who, boolean anyway) {
    return changing(
        who,
        () -> {
          Optional<IndexedDocument> held = document(id);
          if (held.isEmpty()) {
            return unknown(id);
          }
          return publish(
              who,
              because("removed " + told(held.get().document()), why),
              anyway,
              catalogue().without(id),
              List.of(),
              List.of(id));
        });
  }

  private Outcome unknown(String id) {
    try (Snapshot snapshot = index.snapshot()) {
      List<String> ids = snapshot.ids();
      List<String> near = ids.stream().filter(known -> known.contains(id)).limit(10).toList();
      List<String> shown = near.isEmpty() ? ids.subList(0, Math.min(10, ids.size())) : near;
      return new Outcome.Refused(
          "There is no document '%s'. Known are: %s%s."
              .formatted(
                  id, String.join(", ", shown), ids.size() > shown.size() ? ", and others" : ""));
    }
  }

  /** The document with this id in the latest revision. */
  public Optional<IndexedDocument> document(String id) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.document(id);
    }
  }

  /** With or without the documents that the library starts from. */
  public Outcome base(boolean wanted, String who, boolean anyway) {
    return changing(
        who,
        () -> {
          Catalogue before = catalogue();
          if (before.base() == wanted) {
            return new Outcome.Refused(
                wanted
                    ? "The documents that come with the bot are in the library already."
                    : "The documents that come with the bot are out of the library already.");
          }
          Catalogue after = before.withBase(wanted);
          List<Document> wantedNow =
              shelf.documents(after, () -> Libraries.read(origin)).documents();
          Set<String> ids = wantedNow.stream().map(Document::id).collect(Collectors.toSet());
          List<String> gone;
          try (Snapshot snapshot = index.snapshot()) {
            gone = snapshot.ids().stream().filter(id -> !ids.contains(id)).toList();
          }
          return publish(
              who,
              wanted ? "took in what comes with the bot" : "left out what comes with the bot",
              anyway,
              after,
              wantedNow,
              gone);
        });
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
    return changing(
        who,
        () -> {
          Revision now = revision();
          if (number == now.number()) {
            return new Outcome.Refused(
                "Revision %d is the one that is live. Give an earlier one.".formatted(number));
          }
          Catalogue after;
          List<String> touched;
          try (Snapshot wanted = index.snapshot(number);
              Snapshot live = index.snapshot()) {
            after = settled(shelf.catalogue(wanted.revision().state()), wanted);
            var differing = Difference.between(live, wanted).documents();
            touched =
                differing.stream()
                    .filter(one -> one.kind() != Difference.Kind.ADDED)
                    .map(Difference.OfDocument::id)
                    .toList();
          } catch (IndexException e) {
            return refused(e);
          }
          String what = because("returned to revision " + number, why);
          String state = shelf.keep(after);
          PinGate gate = gate(anyway);
          try {
            Change change = new Change(who, clock.instant(), what, state);
            Revision made = ingest.rollBack(index, number, change, gate);
            published(now, made);
            return new Outcome.Published(made.number(), what, touched, gate.changed());
          } catch (PinGate.HeldBackException e) {
            return new Outcome.HeldBack(gate.broken());
          }
        });
  }

  /**
   * The catalogue with which the documents of {@code earlier} come out again, even where those that
   * the library starts from are others by now.
   */
  private Catalogue settled(Catalogue catalogue, Snapshot earlier) {
    Map<String, Document> start = new LinkedHashMap<>();
    if (catalogue.base()) {
      Libraries.read(origin).documents().forEach(document -> start.put(document.id(), document));
    }
    Catalogue settled = catalogue;
    for (String id : earlier.ids()) {
      if (catalogue.source(id).isEmpty()) {
        Document held = earlier.document(id).orElseThrow().document();
        if (!held.equals(start.get(id))) {
          settled = settled.with(fromIndex(held));
        }
      }
    }
    for (String id : start.keySet()) {
      if (earlier.fingerprint(id).isEmpty()) {
        settled = settled.without(id);
      }
    }
    return settled;
  }

  private OwnSource fromIndex(Document document) {
    Instant now = clock.instant();
    return new OwnSource(
        document.id(),
        shelf.keep(new MarkdownWriter().write(document), "md"),
        null,
        null,
        null,
        null,
        null,
        null,
        document.facts().copyOf(),
        null,
        "strikebot",
        now,
        now,
        null);
  }

  /** Documents and passages by side, speaker, kind and month, and who added what. */
  public Balance balance() {
    try (Snapshot snapshot = index.snapshot()) {
      return Balance.of(snapshot, shelf.catalogue(snapshot.revision().state()));
    }
  }

  /** The questions that must keep working. */
  public List<Pin> pins() {
    return shelf.beside(PINS, Pin.All.class, () -> Pin.All.NONE).pins();
  }

  /** Pins a question, unless its answer does not contain now what it must. */
  public Optional<String> pin(Pin pin) {
    String answer = answering.answer(index, pin.question());
    List<String> missing = pin.missing(answer);
    if (!missing.isEmpty()) {
      return Optional.of(
          "The answer does not contain “%s” as it is. It reads: %s"
              .formatted(String.join("”, “", missing), answer));
    }
    try (var _ = lock(pin.by())) {
      List<Pin> all = new ArrayList<>(pins());
      all.removeIf(other -> other.question().equals(pin.question()));
      all.add(pin);
      shelf.keepBeside(PINS, new Pin.All(all));
      return Optional.empty();
    } catch (BusyException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Lets go of a pinned question; whether there was one. */
  public boolean unpin(String question, String who) {
    try (var _ = lock(who)) {
      List<Pin> all = new ArrayList<>(pins());
      boolean was = all.removeIf(other -> other.question().equals(question));
      shelf.keepBeside(PINS, new Pin.All(all));
      return was;
    }
  }

  /** Reads all documents again and publishes what changed. */
  public IngestReport reindex(String who, Librarian.Progress progress) {
    IngestReport report =
        libraries.reindex(
            index,
            shelf,
            origin,
            who,
            (done, all) -> {
              if (!progress.at(done, all)) {
                throw new Librarian.CancelledException();
              }
            });
    shelf.head(report.revision().state());
    return report;
  }

  IndexedDocument analyse(Document document) {
    return ingest.analyse(document);
  }

  SourceDesk desk() {
    return desk;
  }

  Shelf shelf() {
    return shelf;
  }

  Instant now() {
    return clock.instant();
  }

  Revision revision() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.revision();
    }
  }

  /** Work on a library that ends in an outcome. */
  interface Work {
    Outcome run();
  }

  /** Does {@code work} while nobody else changes the library, or says who does. */
  Outcome changing(String who, Work work) {
    try (var _ = lock(who)) {
      index.refresh();
      // A kill between commit and note leaves the note behind; the commit is right.
      Revision now = revision();
      if (now.exists()) {
        shelf.head(now.state());
      }
      return work.run();
    } catch (BusyException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    } catch (IndexException e) {
      return refused(e);
    } catch (java.io.UncheckedIOException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
  }

  private WriterLock lock(String who) {
    return WriterLock.take(shelf.library(), who, clock.instant());
  }

  private static Outcome refused(IndexException e) {
    return new Outcome.Refused(String.valueOf(e.getMessage()));
  }

  /** Makes one revision of a change, and lets the sources follow. */
  Outcome publish(
      String who,
      String what,
      boolean anyway,
      Catalogue after,
      List<Document> put,
      List<String> remove) {
    return publish(who, what, anyway, after, put, remove, (done, all) -> true);
  }

  Outcome publish(
      String who,
      String what,
      boolean anyway,
      Catalogue after,
      List<Document> put,
      List<String> remove,
      Librarian.Progress progress) {
    Revision before = revision();
    Set<String> touched = new TreeSet<>(remove);
    put.stream().map(Document::id).filter(this::holds).forEach(touched::add);
    String state = shelf.keep(after);
    PinGate gate = gate(anyway);
    try {
      IngestReport report =
          ingest.change(
              index,
              withCopies(put, remove, after),
              remove,
              new Change(who, clock.instant(), what, state),
              gate,
              (done, all) -> {
                if (!progress.at(done, all)) {
                  throw new Librarian.CancelledException();
                }
              });
      published(before, report.revision());
      return new Outcome.Published(
          report.revision().number(), what, List.copyOf(touched), gate.changed());
    } catch (PinGate.HeldBackException e) {
      return new Outcome.HeldBack(gate.broken());
    }
  }

  private void published(Revision before, Revision after) {
    shelf.head(after.state());
    shelf.revised(before.number(), after.number());
    shelf.tidy(index.revisions().stream().map(Revision::state).collect(Collectors.toSet()));
  }

  /** What is written of a copy hangs on its original, so both are written together. */
  private List<Document> withCopies(List<Document> put, List<String> remove, Catalogue after) {
    Map<String, Document> all = new LinkedHashMap<>();
    put.forEach(document -> all.put(document.id(), document));
    Set<String> originals = new TreeSet<>(all.keySet());
    originals.addAll(remove);
    for (OwnSource source : after.sources()) {
      if (source.copyOf() != null
          && originals.contains(source.copyOf())
          && !all.containsKey(source.id())
          && shelf.document(source) instanceof ReadOutcome.Read copy) {
        all.put(source.id(), copy.document());
      }
    }
    return List.copyOf(all.values());
  }

  private PinGate gate(boolean anyway) {
    return new PinGate(pins(), answering, index, anyway);
  }

  static String told(Document document) {
    return Objects.requireNonNull(document.id()) + ": " + document.facts().title();
  }

  static String because(String what, String why) {
    return why.isBlank() ? what : what + " (" + why.strip().replaceAll("\\s+", " ") + ")";
  }
}
