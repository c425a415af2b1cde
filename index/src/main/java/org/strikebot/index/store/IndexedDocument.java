package org.strikebot.index.store;

import java.util.BitSet;
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

  /**
   * The quotations that share words with {@code sentence}, where they, with who says them and the
   * words that report them, make up half of it at least; else none. "Its notices say so; the Mail
   * added that it may be wrong" is nobody's sentence.
   */
  public List<Quotation> reportedIn(Span sentence) {
    List<Quotation> inside = quotationsIn(sentence);
    BitSet reported = new BitSet();
    for (Quotation quotation : inside) {
      Quotation.Speaker speaker = quotation.speaker();
      Span mention = speaker == null ? quotation.span() : speaker.mention();
      Span cue = quotation.cue() == null ? quotation.span() : quotation.cue();
      int start = Math.min(quotation.span().start(), Math.min(mention.start(), cue.start()));
      int end = Math.max(quotation.span().end(), Math.max(mention.end(), cue.end()));
      int from = Math.max(sentence.start(), start);
      if (from < Math.min(sentence.end(), end)) {
        reported.set(from, Math.min(sentence.end(), end));
      }
    }
    return 2 * reported.cardinality() >= sentence.length() ? inside : List.of();
  }
}
