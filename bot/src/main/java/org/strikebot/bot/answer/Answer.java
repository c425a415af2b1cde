package org.strikebot.bot.answer;

import java.util.List;
import java.util.Objects;
import org.strikebot.bot.verification.Claim;
import org.strikebot.bot.verification.Quote;

/** How a question ended. Every case has something to show. */
public sealed interface Answer {

  /**
   * The sources answer.
   *
   * @param claims the answer's statements in the order of showing, at least one
   * @param note a line that belongs to the answer (a loaded question's premise named, two dates
   *     that cannot both be right, how it was answered when the model failed), or empty
   * @param basis how it came about
   */
  record Answered(List<Claim> claims, String note, Basis basis) implements Answer {

    public Answered {
      claims = List.copyOf(claims);
      Objects.requireNonNull(note, "note");
      Objects.requireNonNull(basis, "basis");
      if (claims.isEmpty()) {
        throw new IllegalArgumentException("expected at least one claim, found none");
      }
    }
  }

  /**
   * The sources do not answer.
   *
   * @param message what to tell the asker
   * @param closest the nearest passages, offered as such, best first; may be empty
   * @param basis how it came about
   */
  record NotInSources(String message, List<Quote> closest, Basis basis) implements Answer {

    public NotInSources {
      Objects.requireNonNull(message, "message");
      closest = List.copyOf(closest);
      Objects.requireNonNull(basis, "basis");
    }
  }

  /**
   * Nothing was searched for, because what was asked is no question (empty, only emoji, enormous)
   * or the asker has to wait.
   *
   * @param message what to tell the asker: what happened, what was expected, what to do
   */
  record Declined(String message) implements Answer {

    public Declined {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * A service broke.
   *
   * @param message what to tell the asker; holds no internals
   * @param retriable whether asking again soon may work
   */
  record Failed(String message, boolean retriable) implements Answer {

    public Failed {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * How an answer came about.
   *
   * @param searched the question used for the search; differs from the one asked for a follow-up
   * @param composer {@code quotes} or {@code model:NAME}
   * @param sufficiency how sure it is that the evidence answers, 0 to 1
   * @param revision the library's revision that was read, from 1
   * @param millis time spent
   */
  record Basis(String searched, String composer, double sufficiency, long revision, Millis millis) {

    public Basis {
      Objects.requireNonNull(searched, "searched");
      Objects.requireNonNull(composer, "composer");
      Objects.requireNonNull(millis, "millis");
    }
  }

  /** Time spent in each step and in all, in milliseconds. */
  record Millis(double embed, double search, double compose, double verify, double total) {}
}
