package org.strikebot.index.quotation;

import java.util.Objects;
import org.strikebot.index.source.Span;

/**
 * A stretch of text between quotation marks, over several paragraphs where each of them opens anew.
 *
 * @param outer the stretch with its first and last mark
 * @param inner the words between those marks
 */
record QuotedWords(Span outer, Span inner) {

  QuotedWords {
    Objects.requireNonNull(outer, "outer");
    if (!outer.contains(inner)) {
      throw new IllegalArgumentException("expected " + inner + " within " + outer);
    }
  }
}
