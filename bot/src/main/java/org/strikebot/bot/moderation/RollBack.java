package org.strikebot.bot.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.bot.library.Shelf;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.MarkdownWriter;
import org.strikebot.index.store.IndexException;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Snapshot;

/**
 * Returns a library to an earlier revision. The sources follow, so that neither a restart nor a
 * reindex brings back what was left.
 */
final class RollBack {

  private final LibraryOrigin origin;
  private final LibraryIndex index;
  private final Shelf shelf;
  private final Publication publication;
  private final InstantSource clock;

  RollBack(
      LibraryOrigin origin,
      LibraryIndex index,
      Shelf shelf,
      Publication publication,
      InstantSource clock) {
    this.origin = origin;
    this.index = index;
    this.shelf = shelf;
    this.publication = publication;
    this.clock = clock;
  }

  /** Returns to revision {@code number}; to be called while nobody else changes the library. */
  Outcome to(long number, String why, String who, boolean anyway) {
    if (number == publication.revision().number()) {
      return new Outcome.Refused(
          "Revision %d is the one that is live. Give an earlier one.".formatted(number));
    }
    Catalogue after;
    List<String> touched;
    try (Snapshot wanted = index.snapshot(number);
        Snapshot live = index.snapshot()) {
      after = settled(shelf.catalogue(wanted.revision().state()), wanted);
      touched =
          Difference.between(live, wanted).documents().stream()
              .filter(one -> one.kind() != Difference.Kind.ADDED)
              .map(Difference.OfDocument::id)
              .toList();
    } catch (IndexException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
    String what = Publication.because("returned to revision " + number, why);
    return publication.rollBack(number, who, what, anyway, after, touched);
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
}
