package org.strikebot.index.embedding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads sentences word by word and keeps what it read, so that a sentence read when its document
 * was indexed costs no computing when a question comes. Safe for use by several threads.
 */
public final class SentenceReader {

  private static final Logger log = LoggerFactory.getLogger(SentenceReader.class);

  /** So many are kept in memory before they are written, some 5 MB. */
  private static final int BATCH = 512;

  private final WordEmbedder embedder;
  private final KeptWords kept;
  private final AtomicBoolean warned = new AtomicBoolean();

  public SentenceReader(WordEmbedder embedder, KeptWords kept) {
    this.embedder = embedder;
    this.kept = kept;
  }

  /** Whether {@code sentence} need not be read to be kept. */
  boolean settled(String sentence) {
    return kept.settled(sentence);
  }

  /**
   * Reads {@code sentences} side by side and keeps their words.
   *
   * @return the vectors of the sentences themselves, in the same order, out of the same pass
   */
  List<float[]> read(List<String> sentences) {
    List<float[]> vectors = new ArrayList<>(sentences.size());
    for (int from = 0; from < sentences.size(); from += BATCH) {
      List<String> batch = sentences.subList(from, Math.min(from + BATCH, sentences.size()));
      float[][] own = new float[batch.size()][];
      byte[][][] words = new byte[batch.size()][][];
      SideBySide.each(
          own.length,
          at -> {
            WordEmbedder.ReadText read = embedder.read(batch.get(at));
            own[at] = read.vector();
            words[at] = WordVectors.steps(read.words().vectors());
          });
      Map<String, byte[][]> read = new LinkedHashMap<>();
      for (int at = 0; at < own.length; at++) {
        read.put(batch.get(at), words[at]);
        vectors.add(own[at]);
      }
      keep(read);
    }
    return vectors;
  }

  /** The words of each of {@code sentences}; those that were never read are read side by side. */
  public Map<String, byte[][]> words(Collection<String> sentences) {
    Map<String, byte[][]> words = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String sentence : Set.copyOf(sentences)) {
      kept.find(sentence)
          .ifPresentOrElse(found -> words.put(sentence, found), () -> unknown.add(sentence));
    }
    Map<String, byte[][]> read = new ConcurrentHashMap<>();
    unknown.parallelStream().forEach(sentence -> read.put(sentence, computed(sentence)));
    if (!read.isEmpty()) {
      keep(read);
      words.putAll(read);
    }
    return words;
  }

  /** The words of {@code sentence}. */
  public byte[][] words(String sentence) {
    return kept.find(sentence).orElseGet(() -> computed(sentence));
  }

  private byte[][] computed(String sentence) {
    return WordVectors.steps(embedder.words(sentence).vectors());
  }

  private void keep(Map<String, byte[][]> read) {
    try {
      kept.keep(read);
    } catch (IOException e) {
      if (!warned.getAndSet(true)) {
        log.warn(
            "The words of sentences could not be kept; they will be computed again: {}",
            e.toString());
      }
    }
  }
}
