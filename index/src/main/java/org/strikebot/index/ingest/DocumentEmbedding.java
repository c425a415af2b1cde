package org.strikebot.index.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.store.EmbeddedDocument;
import org.strikebot.index.store.IndexedDocument;

/**
 * Gives the documents of one ingest their vectors, and counts how many were computed. Used by one
 * thread.
 */
final class DocumentEmbedding {

  private final SentenceTexts sentences;
  private final CachedPassages vectors;
  private int computed;
  private int reused;

  DocumentEmbedding(SentenceTexts sentences, CachedPassages vectors) {
    this.sentences = sentences;
    this.vectors = vectors;
  }

  /** How many vectors were computed so far. */
  int computed() {
    return computed;
  }

  /** How many were known from before. */
  int reused() {
    return reused;
  }

  /** The documents with their vectors, in their order. */
  List<EmbeddedDocument> embed(List<IndexedDocument> documents, Originals originals) {
    List<String> texts = new ArrayList<>();
    Set<String> ofPassages = new HashSet<>();
    for (IndexedDocument document : documents) {
      for (Passage passage : document.passages()) {
        texts.add(EmbeddedText.of(document.document(), passage));
        List<String> own = sentences.of(document.document(), passage);
        texts.addAll(own);
        ofPassages.addAll(own);
      }
    }
    CachedPassages.Embedded embedded = vectors.embed(texts, ofPassages);
    computed += embedded.computed();
    reused += embedded.reused();
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
      all.add(
          new EmbeddedDocument(
              document, originals.fingerprint(document.document()), passages, ofSentences));
    }
    return all;
  }
}
