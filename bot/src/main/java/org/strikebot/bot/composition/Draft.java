package org.strikebot.bot.composition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.question.Tongue;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Span;

/**
 * A composed answer, whose claims went one by one over a {@link Desk}. Nothing of a claim may be
 * shown until {@code verification} passed it.
 *
 * @param composer {@code quotes} or {@code model:NAME}: who composed the claims that were kept
 * @param note a line that belongs to the answer and is written by code, or empty
 */
public record Draft(String composer, String note) {

  /**
   * One statement with the passages it is said to rest on.
   *
   * @param text the statement
   * @param passages what it is said to rest on
   * @param quotes the words it is said to quote
   * @param translated the statement in the asker's language, where that is another
   */
  public record Claim(
      String text, List<Hit> passages, List<Quoted> quotes, @Nullable Translated translated) {

    public Claim {
      Objects.requireNonNull(text, "text");
      passages = List.copyOf(passages);
      quotes = List.copyOf(quotes);
    }

    /** A statement in the language of the sources alone. */
    public Claim(String text, List<Hit> passages, List<Quoted> quotes) {
      this(text, passages, quotes, null);
    }
  }

  /** A statement in the language {@code tongue}. */
  public record Translated(String text, Tongue tongue) {

    public Translated {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(tongue, "tongue");
    }
  }

  /** Words said to stand in a source: found by place, or given as text still to be found. */
  public sealed interface Quoted {

    /** Words taken from a document by their place in its text. */
    record Placed(Hit hit, Span span) implements Quoted {}

    /** Words that a model says it took from one of the claim's passages. */
    record Worded(String words) implements Quoted {}
  }

  public Draft {
    Objects.requireNonNull(composer, "composer");
    Objects.requireNonNull(note, "note");
  }
}
