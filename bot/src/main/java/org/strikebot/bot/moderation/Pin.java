package org.strikebot.bot.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A question that must keep working, with what its answer must contain.
 *
 * @param contains words that must all occur in the answer, whatever their case and spacing
 * @param by the moderator who pinned it
 */
public record Pin(String question, List<String> contains, String by, Instant at) {

  public Pin {
    Objects.requireNonNull(question, "question");
    contains = List.copyOf(contains);
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    if (question.isBlank() || contains.isEmpty() || contains.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "expected a question and at least one word that its answer must contain");
    }
  }

  /** All pinned questions of a library, as they are kept. */
  public record All(List<Pin> pins) {

    /** No question is pinned. */
    public static final All NONE = new All(List.of());

    public All {
      pins = List.copyOf(pins);
    }
  }

  /** What {@code answer} must contain and does not. */
  List<String> missing(String answer) {
    String plain = plain(answer);
    return contains.stream().filter(words -> !plain.contains(plain(words))).toList();
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ").strip();
  }
}
