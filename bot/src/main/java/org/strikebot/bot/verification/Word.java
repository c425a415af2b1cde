package org.strikebot.bot.verification;

import org.strikebot.index.source.Span;

/**
 * A word or number of a text.
 *
 * @param text as written
 * @param lower in small letters, without a possessive ending
 * @param stem its Porter stem; equal for "strike" and "striking"
 * @param span where it stands, offsets into the whole text
 * @param sentence the number of the sentence it is in, from 0
 */
record Word(String text, String lower, String stem, Span span, int sentence) {

  boolean capital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it carries meaning of its own: no article, pronoun, auxiliary or preposition. */
  boolean content() {
    return !Vocabulary.FUNCTION.contains(lower);
  }

  /** Whether all its letters are capitals, as in an acronym of at least two. */
  boolean acronym() {
    return text.length() >= 2
        && text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase)
        && text.chars().filter(Character::isLetter).count() >= 2;
  }
}
