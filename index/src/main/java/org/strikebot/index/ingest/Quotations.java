package org.strikebot.index.ingest;

import java.util.List;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/** Finds who said what in a document. */
@FunctionalInterface
public interface Quotations {

  /**
   * The quotations of {@code document} in reading order. Pure; safe for use by several threads.
   *
   * @param sentences its sentences in reading order
   * @param dates its dates in reading order
   */
  List<Quotation> find(Document document, List<Span> sentences, List<DatedWords> dates);
}
