package org.strikebot.index.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.source.Document;
import org.strikebot.index.store.Change;
import org.strikebot.index.store.EmbeddedDocument;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.LibraryWriter;
import org.strikebot.index.store.Revision;
import org.strikebot.index.store.Snapshot;

/**
 * Makes a library's index hold exactly the given documents: those that are new or changed are
 * split, quoted and dated, embedded and written; those that are gone are removed; then all of it is
 * published as one revision. Documents that did not change are not touched, and when none did,
 * nothing is written at all.
 */
public final class Ingest {

  /** How many documents are embedded at a time: enough to keep every core busy. */
  private static final int BATCH = 64;

  private final Analysis analysis;
  private final SentenceTexts sentences;
  private final CachedPassages vectors;
  private final InstantSource clock;

  public Ingest(
      Analysis analysis, SentenceTexts sentences, CachedPassages vectors, InstantSource clock) {
    this.sentences = sentences;
    this.analysis = analysis;
    this.vectors = vectors;
    this.clock = clock;
  }

  /**
   * Makes the index hold {@code documents} and nothing else.
   *
   * @param documents all documents the library shall have, their ids all different
   * @param who who asked for it: a moderator's id, or {@code strikebot}
   * @param progress told after each batch of documents
   * @throws org.strikebot.index.store.IndexException when the index cannot be written; it is then
   *     as it was
   */
  public IngestReport ingest(
      LibraryIndex index, List<Document> documents, String who, Progress progress) {
    return ingest(index, documents, who, "", progress);
  }

  /**
   * The same, with what the library's owner wants to find again with the revision.
   *
   * @param state kept with the revision, see {@link Revision#state()}
   */
  public IngestReport ingest(
      LibraryIndex index, List<Document> documents, String who, String state, Progress progress) {
    Instant begun = clock.instant();
    Originals originals = new Originals(analysis, documents);
    SortedMap<String, String> wanted = new TreeMap<>();
    for (Document document : documents) {
      if (wanted.put(document.id(), originals.fingerprint(document)) != null) {
        throw new IllegalArgumentException(
            "expected different ids, found two documents with the id " + document.id());
      }
    }
    String library = Fingerprint.of(wanted);
    Revision before;
    SortedMap<String, String> held;
    try (Snapshot snapshot = index.snapshot()) {
      before = snapshot.revision();
      if (before.exists() && before.library().equals(library) && before.state().equals(state)) {
        return report(
            before,
            new Comparison(wanted, wanted),
            new DocumentEmbedding(sentences, vectors),
            begun);
      }
      held = snapshot.fingerprints();
    }
    Comparison comparison = new Comparison(held, wanted);
    DocumentEmbedding embedding = new DocumentEmbedding(sentences, vectors);
    try (LibraryWriter writer = index.write()) {
      comparison.removed().forEach(writer::remove);
      write(writer, comparison.toWrite(documents), originals, embedding, progress);
      writer.join();
      Change change = new Change(who, begun, comparison.inWords(), state);
      return report(writer.commit(change, library), comparison, embedding, begun);
    }
  }

  /**
   * Puts some documents and removes others; what the rest of the library holds is neither read nor
   * written. A document that others are copies of is given together with them.
   *
   * @param change who changes it, when and what, kept with the revision
   * @param gate looks at the library as it would be; nothing is published when it throws
   * @throws org.strikebot.index.store.IndexException when the index cannot be written; it is then
   *     as it was
   */
  public IngestReport change(
      LibraryIndex index,
      List<Document> put,
      List<String> remove,
      Change change,
      Gate gate,
      Progress progress) {
    Instant begun = clock.instant();
    Originals originals = new Originals(analysis, put);
    SortedMap<String, String> held = new TreeMap<>();
    SortedMap<String, String> wanted = new TreeMap<>();
    String library;
    try (Snapshot snapshot = index.snapshot()) {
      library = snapshot.revision().library();
      originals.lookUp(snapshot, remove);
      remove.forEach(id -> snapshot.fingerprint(id).ifPresent(found -> held.put(id, found)));
      for (Document document : put) {
        snapshot.fingerprint(document.id()).ifPresent(found -> held.put(document.id(), found));
        wanted.put(document.id(), originals.fingerprint(document));
      }
    }
    for (var document : held.entrySet()) {
      library = Fingerprint.toggled(library, document.getKey(), document.getValue());
    }
    for (var document : wanted.entrySet()) {
      library = Fingerprint.toggled(library, document.getKey(), document.getValue());
    }
    Comparison comparison = new Comparison(held, wanted);
    DocumentEmbedding embedding = new DocumentEmbedding(sentences, vectors);
    try (LibraryWriter writer = index.write()) {
      comparison.removed().forEach(writer::remove);
      write(writer, comparison.toWrite(put), originals, embedding, progress);
      writer.look(gate::look);
      return report(writer.commit(change, library), comparison, embedding, begun);
    }
  }

  /**
   * Makes what an earlier revision held the latest one again, as a new revision.
   *
   * @param number the earlier revision
   * @param change who returns to it, when and why
   * @param gate looks at the library as it would be; nothing is published when it throws
   */
  public Revision rollBack(LibraryIndex index, long number, Change change, Gate gate) {
    String library;
    try (Snapshot earlier = index.snapshot(number)) {
      library = earlier.revision().library();
    }
    try (LibraryWriter writer = index.write(number)) {
      writer.look(gate::look);
      return writer.commit(change, library);
    }
  }

  /** Everything that is found in a document, without writing anything. */
  public IndexedDocument analyse(Document document) {
    return analysis.analyse(document);
  }

  private void write(
      LibraryWriter writer,
      List<Document> documents,
      Originals originals,
      DocumentEmbedding embedding,
      Progress progress) {
    progress.documents(0, documents.size());
    for (int from = 0; from < documents.size(); from += BATCH) {
      int to = Math.min(from + BATCH, documents.size());
      // By this thread alone: the other cores are for those who ask meanwhile.
      List<IndexedDocument> analysed =
          documents.subList(from, to).stream().map(originals::analyse).toList();
      for (EmbeddedDocument document : embedding.embed(analysed, originals)) {
        writer.put(document);
      }
      progress.documents(to, documents.size());
    }
  }

  private IngestReport report(
      Revision revision, Comparison comparison, DocumentEmbedding embedding, Instant begun) {
    return new IngestReport(
        revision,
        comparison.added(),
        comparison.changed(),
        comparison.removed(),
        comparison.unchanged(),
        embedding.computed(),
        embedding.reused(),
        Duration.between(begun, clock.instant()));
  }
}
