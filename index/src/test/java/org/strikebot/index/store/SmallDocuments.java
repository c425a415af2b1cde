package org.strikebot.index.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.strikebot.index.ingest.Libraries;

/** Documents of a few words, each paragraph a passage, with a vector of two figures. */
final class SmallDocuments {

  private SmallDocuments() {}

  static Change change(String what) {
    return new Change("moderator-7", Instant.parse("2016-04-26T08:00:00Z"), what);
  }

  static EmbeddedDocument document(String id, String... paragraphs) {
    IndexedDocument document =
        new Libraries.ByParagraph().analyse(Libraries.document(id, "Title of " + id, paragraphs));
    int passages = document.passages().size();
    float[] vector = {1, 0};
    return new EmbeddedDocument(
        document,
        id + String.join(" ", paragraphs).hashCode(),
        Collections.nCopies(passages, vector),
        Collections.nCopies(passages, List.of(vector)));
  }

  /** Puts a document in a revision of its own. */
  static void put(LibraryIndex index, String id, String... paragraphs) {
    try (LibraryWriter writer = index.write()) {
      writer.put(document(id, paragraphs));
      writer.commit(change("put " + id), "library with " + id + String.join(" ", paragraphs));
    }
  }
}
