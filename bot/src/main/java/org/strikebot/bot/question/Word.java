package org.strikebot.bot.question;

import java.util.Objects;

/**
 * A word or number of a text.
 *
 * @param text as written
 * @param lower in small letters, without a possessive ending
 * @param stem what "strike" and "striking" share; for a number, its digits
 * @param start its offset in the text, in UTF-16 units
 */
public record Word(String text, String lower, String stem, int start) {

  public Word {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(lower, "lower");
    Objects.requireNonNull(stem, "stem");
  }

  /** The offset after its last unit. */
  public int end() {
    return start + text.length();
  }

  /** Whether it starts with a capital letter. */
  public boolean capital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it is written in digits. */
  public boolean number() {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Whether it carries meaning of its own: no article, pronoun, auxiliary or preposition. */
  public boolean content() {
    return !FunctionWords.contains(lower);
  }
}
