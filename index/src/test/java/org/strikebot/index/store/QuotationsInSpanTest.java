package org.strikebot.index.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

final class QuotationsInSpanTest {

  private static final String TEXT = "“He said, ‘Go home,’ twice,” said Ann. “Stay,” said Tom.";
  private static final Quotation OUTER = quotation("He said, ‘Go home,’ twice,");
  private static final Quotation INNER = quotation("Go home,");
  private static final Quotation OTHER = quotation("Stay,");

  private final IndexedDocument document =
      new IndexedDocument(
          new Document(
              "page",
              new DocumentFacts(
                  "A page", "article", null, null, null, null, null, null, List.of(), null),
              TEXT,
              List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, TEXT.length())))),
          List.of(),
          List.of(),
          List.of(OUTER, INNER, OTHER),
          List.of());

  @Test
  void what_somebody_quotes_is_theirs_to_tell() {
    assertEquals(List.of(OUTER, OTHER), document.quotationsIn(new Span(0, TEXT.length())));
    assertEquals(List.of(OUTER), document.quotationsIn(OUTER.span()));
  }

  @Test
  void words_that_lie_wholly_in_what_is_quoted_are_whoevers_they_were_first() {
    assertEquals(List.of(INNER), document.quotationsIn(INNER.span()));
  }

  @Test
  void words_of_nobody_have_no_quotation() {
    int said = TEXT.indexOf("said Ann");
    assertEquals(List.of(), document.quotationsIn(new Span(said, said + 4)));
  }

  private static Quotation quotation(String words) {
    int start = TEXT.indexOf(words);
    return new Quotation(
        new Span(start, start + words.length()), Quotation.Type.DIRECT, null, null, null, null);
  }
}
