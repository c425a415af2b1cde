package org.strikebot.index.source;

import java.util.Objects;

/**
 * A part of a document's text with one function, such as a paragraph.
 *
 * @param kind its function
 * @param span where it is in the document's text; blocks of a document never overlap
 */
public record Block(Kind kind, Span span) {

  /** What a block is for. */
  public enum Kind {
    /** Running text. */
    PARAGRAPH,
    /** The heading of what follows. */
    HEADING,
    /** One entry of a list. */
    LIST_ITEM,
    /** The words under a picture, kept once however often the picture was shown. */
    CAPTION
  }

  public Block {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
  }
}
