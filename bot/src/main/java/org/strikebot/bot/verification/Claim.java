package org.strikebot.bot.verification;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One statement of an answer that passed the checks, with the words that it rests on.
 *
 * @param text the statement as shown, without marks; for an extract, its verbatim words
 * @param quotes the words it rests on, at least one
 * @param english where {@code text} is a translation, the English sentence that was checked
 */
public record Claim(String text, List<Quote> quotes, @Nullable String english) {

  public Claim {
    Objects.requireNonNull(text, "text");
    quotes = List.copyOf(quotes);
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException("expected a claim with at least one quote, found none");
    }
  }

  /** A statement in the language it was checked in. */
  public Claim(String text, List<Quote> quotes) {
    this(text, quotes, null);
  }
}
