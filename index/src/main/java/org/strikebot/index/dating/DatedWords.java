package org.strikebot.index.dating;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Span;

/**
 * Words of a document that tell a day or a stretch of days, and the calendar days they stand for.
 * The days are shown beside the words and never put into them.
 *
 * @param span the words, for example "yesterday", "on Monday", "26 April 2016"
 * @param from the first day meant
 * @param to the last day meant; equal to {@code from} for a single day
 * @param relative whether the days, or only their year, were worked out from the document's
 *     publication date or from a day named before
 * @param doubt why the days may be wrong, in a sentence for readers ("the text gives April 26 in
 *     brackets, but the day before publication is 25 April 2016"), or {@code null}
 */
public record DatedWords(
    Span span, LocalDate from, LocalDate to, boolean relative, @Nullable String doubt) {

  public DatedWords {
    Objects.requireNonNull(span, "span");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("expected from <= to, found " + from + " and " + to);
    }
  }
}
