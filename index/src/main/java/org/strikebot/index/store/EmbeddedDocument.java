package org.strikebot.index.store;

import java.util.List;
import java.util.Objects;

/**
 * A document ready to be written.
 *
 * @param document the document with its passages
 * @param fingerprint of its text, facts and analysis; equal fingerprints mean equal contents
 * @param passages a vector for each passage
 * @param sentences for each passage the vectors of its sentences, or none
 */
public record EmbeddedDocument(
    IndexedDocument document,
    String fingerprint,
    List<float[]> passages,
    List<List<float[]>> sentences) {

  public EmbeddedDocument {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(fingerprint, "fingerprint");
    passages = List.copyOf(passages);
    sentences = sentences.stream().map(List::copyOf).toList();
    if (passages.size() != document.passages().size() || sentences.size() != passages.size()) {
      throw new IllegalArgumentException(
          "expected vectors for %d passages and their sentences, found %d and %d"
              .formatted(document.passages().size(), passages.size(), sentences.size()));
    }
  }
}
