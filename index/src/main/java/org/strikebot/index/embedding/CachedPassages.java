package org.strikebot.index.embedding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors of passages, from the cache where it has them and computed where it does not. Safe for
 * use by several threads.
 */
public final class CachedPassages {

  private static final Logger log = LoggerFactory.getLogger(CachedPassages.class);

  private final Embedder embedder;
  private final EmbeddingCache cache;

  public CachedPassages(Embedder embedder, EmbeddingCache cache) {
    this.embedder = embedder;
    this.cache = cache;
  }

  /**
   * Vectors and where they came from.
   *
   * @param vectors in the order of the texts
   * @param computed how many were computed
   * @param reused how many were known before or stood more than once among the texts
   */
  public record Embedded(List<float[]> vectors, int computed, int reused) {
    public Embedded {
      vectors = List.copyOf(vectors);
    }
  }

  /** The vectors of {@code texts}; each different text is computed at most once, ever. */
  public Embedded embed(List<String> texts) {
    Map<String, float[]> known = new HashMap<>();
    Map<String, Integer> missing = new LinkedHashMap<>();
    for (String text : texts) {
      if (!known.containsKey(text) && !missing.containsKey(text)) {
        cache
            .find(text)
            .ifPresentOrElse(
                vector -> known.put(text, vector), () -> missing.put(text, missing.size()));
      }
    }
    List<String> wanted = List.copyOf(missing.keySet());
    List<float[]> computed = wanted.isEmpty() ? List.of() : embedder.passages(wanted);
    Map<String, float[]> fresh = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      fresh.put(wanted.get(i), computed.get(i));
    }
    try {
      cache.keep(fresh);
    } catch (IOException e) {
      log.warn(
          "Vectors could not be kept for the next time; they will be computed again: {}",
          e.toString());
    }
    known.putAll(fresh);
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (String text : texts) {
      vectors.add(known.get(text));
    }
    return new Embedded(vectors, fresh.size(), texts.size() - fresh.size());
  }
}
