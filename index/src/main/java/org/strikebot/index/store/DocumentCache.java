package org.strikebot.index.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that were read last, so that neighbouring questions do not decode them anew. Keyed
 * by what they hold, so that an entry is right for every revision. Safe for use by several threads.
 */
final class DocumentCache {

  /** Enough for a library of the size people curate by hand; some megabytes of text at most. */
  private static final int MOST = 256;

  private final Map<String, IndexedDocument> held =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, IndexedDocument> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<IndexedDocument> find(String fingerprint) {
    return Optional.ofNullable(held.get(fingerprint));
  }

  synchronized void keep(String fingerprint, IndexedDocument document) {
    held.put(fingerprint, document);
  }
}
