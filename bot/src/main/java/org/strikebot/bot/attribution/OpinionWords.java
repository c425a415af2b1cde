package org.strikebot.bot.attribution;

import java.util.regex.Pattern;

/** The words by which a sentence shows that it judges and does not report. */
final class OpinionWords {

  private final Pattern words = WordList.pattern("opinion.txt");

  /** Whether {@code sentence} has any of them. */
  boolean in(String sentence) {
    return words.matcher(sentence).find();
  }
}
