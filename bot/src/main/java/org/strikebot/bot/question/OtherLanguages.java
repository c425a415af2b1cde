package org.strikebot.bot.question;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Tells the commonest other European languages from English by their function words. A question
 * here is a dozen words long, where counting closed-class words is as sure as trained detectors,
 * whose smallest well-kept one would weigh more than the rest of the program.
 */
final class OtherLanguages {

  private static final Set<String> ENGLISH =
      Set.copyOf(
          Arrays.asList(
              ("the of and to in is was were are did does do what who when where why how many much"
                      + " which for on with that this they he she it at by from about be not have"
                      + " has had a an")
                  .split(" ")));

  private OtherLanguages() {}

  /** Whether {@code text} has clearly more function words of another language than of English. */
  static boolean looksLike(String text) {
    List<String> words = Tongue.wordsOf(text);
    if (words.size() < 3) {
      return false;
    }
    long english = english(words);
    long other =
        Arrays.stream(Tongue.values()).mapToLong(tongue -> tongue.count(words)).max().orElse(0);
    return other >= 2 && other > 2 * english && 4 * other >= words.size();
  }

  /** How many of {@code words} are English function words. */
  static long english(List<String> words) {
    return words.stream().filter(ENGLISH::contains).count();
  }
}
