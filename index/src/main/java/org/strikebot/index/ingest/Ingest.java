package org.strikebot.index.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.passage.Passage;
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
    Instant begun = clock.instant();
    SortedMap<String, String> wanted = fingerprints(documents);
    String library = Fingerprint.of(wanted);
    Revision before;
    SortedMap<String, String> held;
    try (Snapshot snapshot = index.snapshot()) {
      before = snapshot.revision();
      if (before.exists() && before.library().equals(library)) {
        return report(before, new Comparison(wanted, wanted), new Counts(), begun);
      }
      held = snapshot.fingerprints();
    }
    Comparison comparison = new Comparison(held, wanted);
    Counts counts = new Counts();
    try (LibraryWriter writer = index.write()) {
      comparison.removed().forEach(writer::remove);
      write(writer, comparison.toWrite(documents), wanted, counts, progress);
      Change change = new Change(who, begun, comparison.inWords());
      return report(writer.commit(change, library), comparison, counts, begun);
    }
  }

  private SortedMap<String, String> fingerprints(List<Document> documents) {
    SortedMap<String, String> fingerprints = new TreeMap<>();
    for (Document document : documents) {
      if (fingerprints.put(document.id(), Fingerprint.of(document, analysis.version())) != null) {
        throw new IllegalArgumentException(
            "expected different ids, found two documents with the id " + document.id());
      }
    }
    return fingerprints;
  }

  private void write(
      LibraryWriter writer,
      List<Document> documents,
      SortedMap<String, String> fingerprints,
      Counts counts,
      Progress progress) {
    progress.documents(0, documents.size());
    for (int from = 0; from < documents.size(); from += BATCH) {
      int to = Math.min(from + BATCH, documents.size());
      List<IndexedDocument> analysed =
          documents.subList(from, to).parallelStream().map(analysis::analyse).toList();
      for (EmbeddedDocument document : embed(analysed, fingerprints, counts)) {
        writer.put(document);
      }
      progress.documents(to, documents.size());
    }
  }

  private List<EmbeddedDocument> embed(
      List<IndexedDocument> documents, SortedMap<String, String> fingerprints, Counts counts) {
    List<String> texts = new ArrayList<>();
    for (IndexedDocument document : documents) {
      for (Passage passage : document.passages()) {
        texts.add(EmbeddedText.of(document.document(), passage));
        texts.addAll(sentences.of(document.document(), passage));
      }
    }
    CachedPassages.Embedded embedded = vectors.embed(texts);
    counts.computed += embedded.computed();
    counts.reused += embedded.reused();
    List<EmbeddedDocument> all = new ArrayList<>();
    int at = 0;
    for (IndexedDocument document : documents) {
      List<float[]> passages = new ArrayList<>();
      List<List<float[]>> ofSentences = new ArrayList<>();
      for (Passage passage : document.passages()) {
        int end = at + 1 + sentences.of(document.document(), passage).size();
        passages.add(embedded.vectors().get(at));
        ofSentences.add(embedded.vectors().subList(at + 1, end));
        at = end;
      }
      String id = document.document().id();
      all.add(
          new EmbeddedDocument(document, fingerprints.getOrDefault(id, ""), passages, ofSentences));
    }
    return all;
  }

  private IngestReport report(
      Revision revision, Comparison comparison, Counts counts, Instant begun) {
    return new IngestReport(
        revision,
        comparison.added(),
        comparison.changed(),
        comparison.removed(),
        comparison.unchanged(),
        counts.computed,
        counts.reused,
        Duration.between(begun, clock.instant()));
  }

  /** How many vectors were computed and how many were not. */
  private static final class Counts {
    private int computed;
    private int reused;
  }

  /** What a library holds beside what it shall hold: fingerprints by id. */
  private record Comparison(SortedMap<String, String> held, SortedMap<String, String> wanted) {

    List<String> added() {
      return wanted.keySet().stream().filter(id -> !held.containsKey(id)).toList();
    }

    List<String> changed() {
      return wanted.keySet().stream()
          .filter(id -> held.containsKey(id) && !Objects.equals(wanted.get(id), held.get(id)))
          .toList();
    }

    List<String> removed() {
      return held.keySet().stream().filter(id -> !wanted.containsKey(id)).toList();
    }

    int unchanged() {
      return wanted.size() - added().size() - changed().size();
    }

    List<Document> toWrite(List<Document> documents) {
      TreeSet<String> ids = new TreeSet<>(added());
      ids.addAll(changed());
      return documents.stream().filter(document -> ids.contains(document.id())).toList();
    }

    String inWords() {
      return "%d added, %d changed, %d removed"
          .formatted(added().size(), changed().size(), removed().size());
    }
  }
}
