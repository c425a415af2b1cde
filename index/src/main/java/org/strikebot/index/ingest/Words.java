package org.strikebot.index.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * The words of a document, by which its copies are told from what they add: two papers that print
 * one agency report are one witness, and only what the second adds counts beside the first.
 *
 * @param sentences each sentence, without case and marks
 * @param text all of them in a row
 */
record Words(Set<String> sentences, String text) {

  static Words of(IndexedDocument document) {
    String text = document.document().text();
    Set<String> sentences = new HashSet<>();
    document.sentences().forEach(sentence -> sentences.add(plain(sentence.of(text))));
    return new Words(sentences, " " + plain(text) + " ");
  }

  /** What is found in {@code copy} beyond these words. */
  IndexedDocument without(IndexedDocument copy) {
    String words = copy.document().text();
    List<Passage> passages = new ArrayList<>();
    for (Passage passage : copy.passages()) {
      if (!passage.sentences().stream().allMatch(sentence -> has(sentence, words))) {
        passages.add(
            new Passage(
                passage.documentId(),
                passages.size(),
                passage.span(),
                passage.sentences(),
                passage.kind()));
      }
    }
    List<Span> added = copy.sentences().stream().filter(sentence -> !has(sentence, words)).toList();
    return new IndexedDocument(
        copy.document(),
        copy.sentences(),
        passages,
        copy.quotations().stream().filter(said -> !contains(said.span().of(words))).toList(),
        copy.dates().stream()
            .filter(dated -> added.stream().anyMatch(sentence -> sentence.overlaps(dated.span())))
            .toList());
  }

  private boolean has(Span sentence, String words) {
    return sentences.contains(plain(sentence.of(words)));
  }

  private boolean contains(String words) {
    return text.contains(" " + plain(words) + " ");
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
