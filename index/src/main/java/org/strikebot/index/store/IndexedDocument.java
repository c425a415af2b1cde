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

  /**
   * The quotations that share words with {@code span}, in reading order. What somebody quotes
   * within quoted words of their own is theirs to tell: it counts only where {@code span} lies
   * wholly in it, and then alone.
   */
  public List<Quotation> quotationsIn(Span span) {
    List<Quotation> sharing = quotations.stream().filter(q -> q.span().overlaps(span)).toList();
    List<Quotation> inner =
        sharing.stream().filter(q -> sharing.stream().anyMatch(q::quotedWithin)).toList();
    List<Quotation> whole = inner.stream().filter(q -> q.span().contains(span)).toList();
    return whole.isEmpty()
        ? sharing.stream().filter(q -> !inner.contains(q)).toList()
        : List.of(whole.getLast());
  }
}
