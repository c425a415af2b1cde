package org.strikebot.index.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that were read last, so that neighbouring questions do not decode them anew. Keyed
 * by what they hold, so that an entry is right for every revision. Safe for use by several threads.
 */
final class DocumentCache {

  /**
   * How much text is kept, in UTF-16 units: all of a library of the size people curate by hand. A
   * document with one curved quotation mark takes two bytes a unit.
   */
  static final long MOST_UNITS = 16L << 20;

  /** What a document counts beside its text: its facts, passages, sentences and quotations. */
  private static final int BESIDE_TEXT = 1_000;

  private final Map<String, IndexedDocument> held = new LinkedHashMap<>(256, 0.75f, true);
  private long units;

  synchronized Optional<IndexedDocument> find(String fingerprint) {
    return Optional.ofNullable(held.get(fingerprint));
  }

  synchronized void keep(String fingerprint, IndexedDocument document) {
    if (length(document) > MOST_UNITS) {
      return;
    }
    IndexedDocument before = held.put(fingerprint, document);
    units += length(document) - (before == null ? 0 : length(before));
    Iterator<IndexedDocument> oldest = held.values().iterator();
    while (units > MOST_UNITS) {
      units -= length(oldest.next());
      oldest.remove();
    }
  }

  private static long length(IndexedDocument document) {
    return (long) document.document().text().length() + BESIDE_TEXT;
  }
}
