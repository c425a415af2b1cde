package org.strikebot.bot.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.bot.library.Shelf;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.MarkdownWriter;
import org.strikebot.index.source.SourceBytes;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.Snapshot;

/**
 * What a library holds: documents are added and taken out, and those that it starts from are in it
 * or not. Each change is to be asked for while nobody else changes the library.
 */
final class Holdings {

  private final CuratedLibrary library;
  private final Publication publication;

  Holdings(CuratedLibrary library, Publication publication) {
    this.library = library;
    this.publication = publication;
  }

  /** Adds a source as it was shown. */
  Outcome add(Preview preview, String who, boolean anyway) {
    Document document = preview.found().document();
    Catalogue catalogue = library.catalogue();
    Optional<OwnSource> before = catalogue.source(document.id());
    if (preview.replaces() == null && library.holds(document.id())) {
      return new Outcome.Refused(
          "A document with the id '%s' came into the library since this was looked at. Look at it again."
              .formatted(document.id()));
    }
    OwnSource source = kept(preview, who, null, before.orElse(null));
    return publication.publish(
        who,
        (before.isPresent() ? "replaced " : "added ") + told(document),
        anyway,
        catalogue.with(source),
        List.of(document),
        List.of());
  }

  OwnSource kept(Preview preview, String who, @Nullable String feed, @Nullable OwnSource before) {
    Document document = preview.found().document();
    Shelf shelf = library.shelf();
    Instant now = library.clock().instant();
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

  /** Takes a document out of the library, one that it started from included. */
  Outcome remove(String id, String why, String who, boolean anyway) {
    Optional<IndexedDocument> held = library.document(id);
    if (held.isEmpty()) {
      return unknown(id);
    }
    return publication.publish(
        who,
        Publication.because("removed " + told(held.get().document()), why),
        anyway,
        library.catalogue().without(id),
        List.of(),
        List.of(id));
  }

  private Outcome unknown(String id) {
    try (Snapshot snapshot = library.index().snapshot()) {
      List<String> ids = snapshot.ids();
      List<String> near = ids.stream().filter(known -> known.contains(id)).limit(10).toList();
      List<String> shown = near.isEmpty() ? ids.subList(0, Math.min(10, ids.size())) : near;
      return new Outcome.Refused(
          "There is no document '%s'. Known are: %s%s."
              .formatted(
                  id, String.join(", ", shown), ids.size() > shown.size() ? ", and others" : ""));
    }
  }

  /** With or without the documents that the library starts from. */
  Outcome base(boolean wanted, String who, boolean anyway) {
    Catalogue before = library.catalogue();
    if (before.base() == wanted) {
      return new Outcome.Refused(
          wanted
              ? "The documents that come with the bot are in the library already."
              : "The documents that come with the bot are out of the library already.");
    }
    Catalogue after = before.withBase(wanted);
    List<Document> wantedNow =
        library.shelf().documents(after, () -> Libraries.read(library.origin())).documents();
    Set<String> ids = wantedNow.stream().map(Document::id).collect(Collectors.toSet());
    List<String> gone;
    try (Snapshot snapshot = library.index().snapshot()) {
      gone = snapshot.ids().stream().filter(id -> !ids.contains(id)).toList();
    }
    return publication.publish(
        who,
        wanted ? "took in what comes with the bot" : "left out what comes with the bot",
        anyway,
        after,
        wantedNow,
        gone);
  }

  static String told(Document document) {
    return Objects.requireNonNull(document.id()) + ": " + document.facts().title();
  }
}
