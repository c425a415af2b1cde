package org.strikebot.index.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strikebot.index.source.Document;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.Snapshot;

/** The documents that others are copies of, as far as they are at hand. */
final class Originals {

  private final Analysis analysis;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Words> words = new HashMap<>();
  private final Collection<Document> given;

  Originals(Analysis analysis, Collection<Document> given) {
    this.analysis = analysis;
    this.given = given;
    given.forEach(document -> documents.put(document.id(), document));
  }

  /** Finds those that are in the library already and will stay. */
  void lookUp(Snapshot snapshot, List<String> remove) {
    for (Document document : given) {
      String id = document.facts().copyOf();
      if (id != null && !documents.containsKey(id) && !remove.contains(id)) {
        snapshot.document(id).ifPresent(found -> documents.put(id, found.document()));
      }
    }
  }

  Optional<Document> of(Document copy) {
    String id = copy.facts().copyOf();
    return id == null || id.equals(copy.id())
        ? Optional.empty()
        : Optional.ofNullable(documents.get(id));
  }

  String fingerprint(Document document) {
    String own = Fingerprint.of(document, analysis.version());
    return of(document)
        .map(original -> Fingerprint.ofCopy(own, Fingerprint.of(original, analysis.version())))
        .orElse(own);
  }

  /** What is found in a document; in a copy only what its original does not have. */
  IndexedDocument analyse(Document document) {
    IndexedDocument analysed = analysis.analyse(document);
    Optional<Document> original = of(document);
    return original.isEmpty() ? analysed : words(original.get()).without(analysed);
  }

  private synchronized Words words(Document original) {
    return words.computeIfAbsent(original.id(), _ -> Words.of(analysis.analyse(original)));
  }
}
