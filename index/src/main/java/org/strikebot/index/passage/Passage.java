package org.strikebot.index.passage;

import java.util.List;
import java.util.Objects;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Span;

/**
 * A few neighbouring sentences of one document: the unit that is searched.
 *
 * @param documentId the document it is part of
 * @param ordinal its place among the document's passages, from 0
 * @param span where it is in the document's text
 * @param sentences its sentences in reading order, offsets into the document's text
 * @param kind the function of the block it comes from; a passage never joins a caption to running
 *     text
 */
public record Passage(
    String documentId, int ordinal, Span span, List<Span> sentences, Block.Kind kind) {

  public Passage {
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(kind, "kind");
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty() || !sentences.stream().allMatch(span::contains)) {
      throw new IllegalArgumentException(
          "expected at least one sentence, all within " + span + ", found " + sentences);
    }
  }
}
