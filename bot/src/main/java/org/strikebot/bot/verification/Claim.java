package org.strikebot.bot.verification;

import java.util.List;
import java.util.Objects;

/**
 * One statement of an answer that passed the checks, with the words that it rests on.
 *
 * @param text the statement as shown, without marks; for an extract, its verbatim words
 * @param quotes the words it rests on, at least one
 */
public record Claim(String text, List<Quote> quotes) {

  public Claim {
    Objects.requireNonNull(text, "text");
    quotes = List.copyOf(quotes);
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException("expected a claim with at least one quote, found none");
    }
  }
}
