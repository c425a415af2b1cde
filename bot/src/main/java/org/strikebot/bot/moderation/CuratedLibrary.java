package org.strikebot.bot.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.bot.library.Shelf;
import org.strikebot.index.source.Document;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Revision;
import org.strikebot.index.store.Snapshot;

/**
 * One library as those who change it see it. Safe for use by several threads.
 *
 * @param origin where the documents that it starts from are
 * @param index its index; not closed here
 * @param shelf where its own sources are kept
 * @param clock what time it is
 */
record CuratedLibrary(LibraryOrigin origin, LibraryIndex index, Shelf shelf, InstantSource clock) {

  /** The latest revision. */
  Revision revision() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.revision();
    }
  }

  /** What was added and left out, in the latest revision. */
  Catalogue catalogue() {
    return shelf.catalogue(revision().state());
  }

  /** The document with this id in the latest revision. */
  Optional<IndexedDocument> document(String id) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.document(id);
    }
  }

  /** Whether the latest revision has a document with this id. */
  boolean holds(String id) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.fingerprint(id).isPresent();
    }
  }

  /**
   * A source that came without an original and without a link, as of now; its document is kept.
   *
   * @param markdown the document as it is kept, with front matter
   * @param who who brought it
   */
  OwnSource withoutOriginal(Document document, byte[] markdown, String who) {
    Instant now = clock.instant();
    return new OwnSource(
        document.id(),
        shelf.keep(markdown, "md"),
        null,
        null,
        null,
        null,
        null,
        null,
        document.facts().copyOf(),
        null,
        who,
        now,
        now,
        null);
  }
}
