package org.strikebot.index.source;

import java.util.Objects;

/**
 * Why something could not be read, in words for whoever brought it.
 *
 * @param subject what was refused: a file's name, a link
 * @param found what is there
 * @param expected what should be there
 * @param remedy what to do about it, as a request ("Save it as UTF-8.")
 */
public record Refusal(String subject, String found, String expected, String remedy) {

  public Refusal {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** The whole in one line. */
  public String message() {
    return subject + ": found " + found + "; expected " + expected + ". " + remedy;
  }
}
