package org.strikebot.bot.retrieval;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The initials of the long names in a text, by which people ask for them: who asks for the words of
 * the WHO means the World Health Organization. Pure.
 */
final class NameInitials {

  /**
   * A name of at least three words with capitals, and the small words within it. What opens a
   * sentence has its capital from there.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?!(?:The|A|An|On|In|At|From|For|If|When|After|Before|But|And|As|By|Of)\\b)"
              + "\\p{Lu}\\p{Ll}+(?: (?:(?:of|for|and|the) )*\\p{Lu}\\p{Ll}+){2,4}");

  private NameInitials() {}

  /** The initials of each such name, in small letters as stems are. */
  static Set<String> in(String text) {
    return NAME.matcher(text)
        .results()
        .map(name -> name.group().replaceAll("\\P{Lu}", "").toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
