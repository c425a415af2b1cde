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
   * How much text is kept, in UTF-16 units, of which most take a byte: all of a library of the size
   * people curate by hand.
   */
  static final long MOST_UNITS = 16L << 20;

  private final Map<String, IndexedDocument> held = new LinkedHashMap<>(256, 0.75f, true);
  private long units;

  synchronized Optional<IndexedDocument> find(String fingerprint) {
    return Optional.ofNullable(held.get(fingerprint));
  }

  synchronized void keep(String fingerprint, IndexedDocument document) {
    IndexedDocument before = held.put(fingerprint, document);
    units += length(document) - (before == null ? 0 : length(before));
    Iterator<IndexedDocument> oldest = held.values().iterator();
    while (units > MOST_UNITS) {
      units -= length(oldest.next());
      oldest.remove();
    }
  }

  private static int length(IndexedDocument document) {
    return document.document().text().length();
  }
}
