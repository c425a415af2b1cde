package org.strikebot.bot.moderation;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.strikebot.bot.library.BusyException;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.bot.library.Shelf;
import org.strikebot.bot.library.WriterLock;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.ReadOutcome;
import org.strikebot.index.store.Change;
import org.strikebot.index.store.IndexException;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Revision;

/**
 * Makes one revision of a change to a library, and lets the kept sources follow it. One change at a
 * time, over all processes.
 */
final class Publication {

  private final CuratedLibrary library;
  private final LibraryIndex index;
  private final Shelf shelf;
  private final Ingest ingest;
  private final Answering answering;
  private final Pins pins;

  Publication(CuratedLibrary library, Ingest ingest, Answering answering, Pins pins) {
    this.library = library;
    this.index = library.index();
    this.shelf = library.shelf();
    this.ingest = ingest;
    this.answering = answering;
    this.pins = pins;
  }

  /** Work on a library that ends in an outcome. */
  interface Work {
    Outcome run();
  }

  /** Does {@code work} while nobody else changes the library, or says who does. */
  Outcome changing(String who, Work work) {
    try (var _ = WriterLock.take(shelf.library(), who, library.clock().instant())) {
      index.refresh();
      // A kill between commit and note leaves the note behind; the commit is right.
      Revision now = library.revision();
      if (now.exists()) {
        shelf.head(now.state());
      }
      return work.run();
    } catch (BusyException e) {
      return new Outcome.Busy(e.who(), e.since());
    } catch (IndexException | UncheckedIOException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
  }

  /** Makes one revision of documents that come and go, and lets the sources follow. */
  Outcome publish(
      String who,
      String what,
      boolean anyway,
      Catalogue after,
      List<Document> put,
      List<String> remove) {
    return publish(who, what, anyway, after, put, remove, (done, all) -> true);
  }

  /** The same under the eyes of somebody who may stop it. */
  Outcome publish(
      String who,
      String what,
      boolean anyway,
      Catalogue after,
      List<Document> put,
      List<String> remove,
      Librarian.Progress progress) {
    Revision before = library.revision();
    Set<String> touched = new TreeSet<>(remove);
    put.stream().map(Document::id).filter(library::holds).forEach(touched::add);
    String state = shelf.keep(after);
    PinGate gate = gate(anyway);
    try {
      IngestReport report =
          ingest.change(
              index,
              withCopies(put, remove, after),
              remove,
              new Change(who, library.clock().instant(), what, state),
              gate,
              (done, all) -> Librarian.goOn(progress.at(done, all)));
      published(before, report.revision());
      return new Outcome.Published(
          report.revision().number(), what, List.copyOf(touched), gate.changed());
    } catch (PinGate.HeldBackException e) {
      return new Outcome.HeldBack(gate.broken());
    }
  }

  /** Makes what an earlier revision held the latest one again. */
  Outcome rollBack(
      long number, String who, String what, boolean anyway, Catalogue after, List<String> touched) {
    Revision before = library.revision();
    String state = shelf.keep(after);
    PinGate gate = gate(anyway);
    try {
      Change change = new Change(who, library.clock().instant(), what, state);
      Revision made = ingest.rollBack(index, number, change, gate);
      published(before, made);
      return new Outcome.Published(made.number(), what, touched, gate.changed());
    } catch (PinGate.HeldBackException e) {
      return new Outcome.HeldBack(gate.broken());
    }
  }

  /** What a revision says of itself, with the reason that a moderator gave, if any. */
  static String because(String what, String why) {
    return why.isBlank() ? what : what + " (" + why.strip().replaceAll("\\s+", " ") + ")";
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
    return new PinGate(pins.all(), answering, index, anyway);
  }
}
