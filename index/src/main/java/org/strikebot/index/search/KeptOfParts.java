package org.strikebot.index.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * What is read from each part of the index once and kept in memory until that part is no longer
 * read: parts never change. Safe for use by several threads.
 */
final class KeptOfParts<T> {

  private final Map<IndexReader.CacheKey, T> kept = new ConcurrentHashMap<>();
  private final Reading<T> reading;

  KeptOfParts(Reading<T> reading) {
    this.reading = reading;
  }

  /** Reads what is to be kept. */
  @FunctionalInterface
  interface Reading<T> {
    T of(LeafReader part) throws IOException;
  }

  T of(LeafReader part) throws IOException {
    IndexReader.CacheHelper cache = part.getCoreCacheHelper();
    T known = kept.get(cache.getKey());
    if (known != null) {
      return known;
    }
    T read = reading.of(part);
    if (kept.putIfAbsent(cache.getKey(), read) == null) {
      cache.addClosedListener(kept::remove);
    }
    return read;
  }
}
