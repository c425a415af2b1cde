package org.strikebot.index.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strikebot.index.store.SmallDocuments.change;
import static org.strikebot.index.store.SmallDocuments.document;
import static org.strikebot.index.store.SmallDocuments.put;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotTest {

  @TempDir Path library;

  @Test
  void a_passage_leads_to_its_document_also_after_changes_and_joining() throws IOException {
    try (LibraryIndex index = LibraryIndex.open(library, "letters", 2)) {
      try (LibraryWriter writer = index.write()) {
        writer.put(document("before", "First.", "Second."));
        writer.put(document("empty"));
        writer.put(document("behind", "Third.", "Fourth."));
        writer.commit(change("put three"), "three");
      }
      for (int at = 0; at < 30; at++) {
        put(index, "id-" + at, "First of " + at + ".", "Second of " + at + ".");
      }
      put(index, "id-7", "The seventh anew.");
      try (LibraryWriter writer = index.write()) {
        writer.remove("id-20");
        writer.join();
        writer.commit(change("remove one"), "library without id-20");
      }
      try (Snapshot snapshot = index.snapshot()) {
        assertEquals(31, passagesOfTheRightDocument(snapshot).size());
        assertEquals(32, snapshot.ids().size());
        assertEquals(32, snapshot.size());
      }
    }
  }

  /** The documents whose passages all lead to them. */
  private static Set<String> passagesOfTheRightDocument(Snapshot snapshot) throws IOException {
    Set<String> met = new TreeSet<>();
    for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
      SortedDocValues documents = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT);
      Bits live = leaf.reader().getLiveDocs();
      while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(documents.docID())) {
          String id = documents.lookupOrd(documents.ordValue()).utf8ToString();
          IndexedDocument found = snapshot.documentOf(leaf.docBase + documents.docID());
          assertEquals(id, found.document().id());
          assertEquals(snapshot.document(id).orElseThrow(), found);
          met.add(id);
        }
      }
    }
    return met;
  }
}
