package org.strikebot.bot.verification;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * Verbatim words of a document, shown to a reader.
 *
 * @param document the document they stand in
 * @param span where they stand in its text
 * @param quotation the quotation that they are or hold, where they report what somebody said
 */
public record Quote(IndexedDocument document, Span span, @Nullable Quotation quotation) {

  public Quote {
    Objects.requireNonNull(document, "document");
    if (span.end() > document.document().text().length()) {
      throw new IllegalArgumentException(
          "expected a span within 0.."
              + document.document().text().length()
              + " of "
              + document.document().id()
              + ", found "
              + span);
    }
  }

  /** The words, verbatim by construction. */
  public String text() {
    return span.of(document.document().text());
  }
}
