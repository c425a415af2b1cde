package org.strikebot.bot.attribution;

import java.util.List;
import java.util.Objects;
import org.strikebot.bot.verification.Quote;

/**
 * What the sources say to one claim.
 *
 * @param claim the claim's words
 * @param verdict how it stands
 * @param quotes the words of the sources that the verdict rests on, verbatim; may be empty
 * @param note a sentence for readers: what differs, or who said it instead
 */
public record Finding(String claim, Verdict verdict, List<Quote> quotes, String note) {

  /** How a claim stands against the sources; "X said", never "it is". */
  public enum Verdict {
    /** A source says it, with the same figures, days, names and speaker. */
    SUPPORTED("supported"),
    /** A source says otherwise. */
    CONTRADICTED("contradicted"),
    /** Sources differ among themselves. */
    DISPUTED("disputed"),
    /** No source says it or says otherwise. */
    NOT_IN_SOURCES("not in the sources"),
    /** An opinion or a question, which no source can settle. */
    NOT_CHECKABLE("opinion, not checkable");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** As shown to readers. */
    public String words() {
      return words;
    }
  }

  public Finding {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(verdict, "verdict");
    quotes = List.copyOf(quotes);
    Objects.requireNonNull(note, "note");
  }
}
