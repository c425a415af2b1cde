package org.strikebot.bot.question;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Calls people in a question by their surname, as reports do after the first mention: that a
 * sentence has no "Ann" beside its "Hall" leaves nothing unmet that was asked. Pure.
 */
public final class Surnames {

  private Surnames() {}

  /**
   * The part without the given names of people whom it names in full.
   *
   * @param names whoever the evidence has words of; bodies among them are left as they are
   */
  public static QuestionAnalysis.Part of(QuestionAnalysis.Part part, Collection<String> names) {
    String text = part.text();
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> given = new TreeSet<>();
    for (String name : new TreeSet<>(names)) {
      int space = name.indexOf(' ');
      // Hardly any of them is named: no pattern is made for the others.
      if (space < 0
          || space != name.lastIndexOf(' ')
          || !lower.contains(name.substring(0, space).toLowerCase(Locale.ROOT))
          || !person(name)) {
        continue;
      }
      Pattern full =
          Pattern.compile(
              "\\b"
                  + Pattern.quote(name.substring(0, space))
                  + "\\s+(?="
                  + Pattern.quote(name.substring(space + 1))
                  + "\\b)",
              Pattern.CASE_INSENSITIVE);
      String shorter = full.matcher(text).replaceAll("");
      if (!shorter.equals(text)) {
        text = shorter;
        given.add(name.substring(0, space).toLowerCase(Locale.ROOT));
      }
    }
    return given.isEmpty()
        ? part
        : new QuestionAnalysis.Part(
            text,
            part.kinds(),
            without(part.content(), given),
            without(part.names(), given),
            part.days(),
            part.negative());
  }

  private static boolean person(String name) {
    return List.of(name.split(" ")).stream()
        .allMatch(
            word ->
                Character.isUpperCase(word.codePointAt(0))
                    && !word.equals(word.toUpperCase(Locale.ROOT))
                    && !InstitutionWords.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static List<Word> without(List<Word> words, Set<String> given) {
    return words.stream().filter(word -> !given.contains(word.lower())).toList();
  }
}
