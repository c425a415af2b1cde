package org.strikebot.bot.attribution;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * A quotation with what the library knows of its speaker.
 *
 * @param speaker who said it, in full or as the document describes them; {@code null} where the
 *     document does not say
 * @param side the speaker's role in the dispute, or {@code null} where it is not known
 * @param sentence the whole sentence or sentences it stands in
 * @param stems the stems of that sentence's words
 */
public record Statement(
    IndexedDocument document,
    Quotation quotation,
    @Nullable String speaker,
    @Nullable String side,
    Span sentence,
    Set<String> stems) {

  public Statement {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(quotation, "quotation");
    Objects.requireNonNull(sentence, "sentence");
    stems = Set.copyOf(stems);
  }

  /** The words, verbatim. */
  public String words() {
    return quotation.span().of(document.document().text());
  }

  /** The sentence around them, verbatim. */
  public String context() {
    return sentence.of(document.document().text());
  }

  /**
   * What is shown of it: its own words where they stand between quotation marks, else the sentence
   * that reports them, so that nobody takes a report for the speaker's own words. Of such a
   * sentence what others say in it between quotation marks is left out: those are not this
   * speaker's words either.
   */
  public Span shown() {
    if (quotation.type() == Quotation.Type.DIRECT) {
      return quotation.span();
    }
    int start = sentence.start();
    int end = sentence.end();
    for (Quotation other : document.quotations()) {
      if (ofAnother(other) && sentence.contains(other.span())) {
        if (other.span().start() >= quotation.span().end()) {
          end = Math.min(end, quotation.span().end());
        } else if (other.span().end() <= quotation.span().start()) {
          start = Math.max(start, wordAfter(other.span().end()));
        }
      }
    }
    return new Span(start, end);
  }

  private boolean ofAnother(Quotation other) {
    return other.type() == Quotation.Type.DIRECT && !Objects.equals(name(other), name(quotation));
  }

  private static @Nullable String name(Quotation of) {
    return of.speaker() == null ? null : of.speaker().name();
  }

  private int wordAfter(int end) {
    String text = document.document().text();
    int at = end;
    while (at < quotation.span().start() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** What is shown of it, as a quote. */
  public Quote quote() {
    return new Quote(document, shown(), quotation);
  }

  /** The day it was said, else the day it was published; null where neither is known. */
  public @Nullable LocalDate date() {
    return quotation.said() != null ? quotation.said() : document.document().facts().published();
  }
}
