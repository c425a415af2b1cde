package org.strikebot.index.store;

import java.util.List;
import java.util.Objects;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/**
 * A document with everything that was found in its text when it was read. All spans are offsets
 * into {@code document.text()}, all lists are in reading order.
 */
public record IndexedDocument(
    Document document,
    List<Span> sentences,
    List<Passage> passages,
    List<Quotation> quotations,
    List<DatedWords> dates) {

  public IndexedDocument {
    Objects.requireNonNull(document, "document");
    sentences = List.copyOf(sentences);
    passages = List.copyOf(passages);
    quotations = List.copyOf(quotations);
    dates = List.copyOf(dates);
  }
}
