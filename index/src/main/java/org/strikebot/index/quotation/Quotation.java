package org.strikebot.index.quotation;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Span;

/**
 * Words that somebody said or wrote, as a document reports them.
 *
 * @param span the words' place in the document's text, without the quotation marks
 * @param type how they are reported
 * @param cue the words that report them ("said", "according to"), if there are any
 * @param speaker who said them, or {@code null} where the document does not say
 * @param said the day on which they were said, where the document tells it
 * @param place where or in what they were said ("on BBC Breakfast"), if the document tells it
 */
public record Quotation(
    Span span,
    Type type,
    @Nullable Span cue,
    @Nullable Speaker speaker,
    @Nullable LocalDate said,
    @Nullable Span place) {

  /** How words are reported. */
  public enum Type {
    /** A whole statement between quotation marks. */
    DIRECT,
    /** A few quoted words inside the reporter's own sentence. */
    MIXED,
    /** The reporter's rendering, without quotation marks. */
    INDIRECT
  }

  /**
   * Whoever said something.
   *
   * @param mention the words by which the document names the speaker beside the quotation
   * @param name the name that the mention stands for inside the document ("Mr Hunt" gives "Jeremy
   *     Hunt"), or {@code null} where the document does not say ("he added" after nobody)
   * @param side the speaker's side in the dispute, where the document's facts or the library's list
   *     of people give it
   */
  public record Speaker(Span mention, @Nullable String name, @Nullable String side) {

    public Speaker {
      Objects.requireNonNull(mention, "mention");
    }
  }

  public Quotation {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
  }

  /** Whether whoever said {@code outer} quotes these words in it: “He told me, ‘Go home.’” */
  public boolean quotedWithin(Quotation outer) {
    return outer.type() == Type.DIRECT && outer.span().contains(span) && !outer.span().equals(span);
  }
}
