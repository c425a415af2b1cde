package org.strikebot.index.embedding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Optional<SentenceReader> reader;

  /** Vectors of passages and sentences, whose words are not kept. */
  public CachedPassages(Embedder embedder, EmbeddingCache cache) {
    this(embedder, cache, Optional.empty());
  }

  /** Vectors of passages and sentences, and besides, in {@code reader}, of sentences' words. */
  public CachedPassages(Embedder embedder, EmbeddingCache cache, SentenceReader reader) {
    this(embedder, cache, Optional.of(reader));
  }

  private CachedPassages(Embedder embedder, EmbeddingCache cache, Optional<SentenceReader> reader) {
    this.embedder = embedder;
    this.cache = cache;
    this.reader = reader;
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

  /**
   * The vectors of {@code texts}; each different text is computed at most once, ever.
   *
   * @param sentences those of the texts that are sentences: they are read word by word, once
   */
  public Embedded embed(List<String> texts, Set<String> sentences) {
    Map<String, float[]> known = new HashMap<>();
    Map<String, Integer> missing = new LinkedHashMap<>();
    for (String text : texts) {
      if (!known.containsKey(text) && !missing.containsKey(text)) {
        Optional<float[]> found = unread(text, sentences) ? Optional.empty() : cache.find(text);
        found.ifPresentOrElse(
            vector -> known.put(text, vector), () -> missing.put(text, missing.size()));
      }
    }
    Map<String, float[]> fresh = computed(List.copyOf(missing.keySet()), sentences);
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

  private boolean unread(String text, Set<String> sentences) {
    return sentences.contains(text) && reader.filter(reading -> !reading.settled(text)).isPresent();
  }

  private Map<String, float[]> computed(List<String> wanted, Set<String> sentences) {
    List<String> toRead = wanted.stream().filter(text -> unread(text, sentences)).toList();
    List<String> others = wanted.stream().filter(text -> !unread(text, sentences)).toList();
    Map<String, float[]> computed = new LinkedHashMap<>();
    reader.ifPresent(reading -> add(computed, toRead, reading.read(toRead)));
    if (!others.isEmpty()) {
      add(computed, others, embedder.passages(others));
    }
    return computed;
  }

  private static void add(
      Map<String, float[]> computed, List<String> texts, List<float[]> vectors) {
    for (int i = 0; i < vectors.size(); i++) {
      computed.put(texts.get(i), vectors.get(i));
    }
  }
}
