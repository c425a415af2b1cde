package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom of the library's people and bodies a text names, and in which order: who comes first is
 * mostly who acts, and words in which somebody else acts say another thing.
 */
final class Actors {

  private final Map<String, Pattern> spellings = new HashMap<>();

  Actors(People people, Initials initials) {
    Map<String, Integer> last = new HashMap<>();
    for (Person person : people.all()) {
      last.merge(surname(person.name()), 1, Integer::sum);
    }
    for (Person person : people.all()) {
      String name = person.name();
      if (!name.matches("\\p{Lu}.*")) {
        continue;
      }
      Set<String> written = new HashSet<>(Set.of(name));
      boolean human = name.matches("\\p{Lu}\\p{Ll}+ \\p{Lu}[\\p{Ll}’']+");
      if (human && last.getOrDefault(surname(name), 0) == 1) {
        written.add(surname(name));
      }
      written.add(initials.shortened(name));
      spellings.put(
          name,
          Pattern.compile(
              "(?<![\\p{L}-])(?:"
                  + String.join("|", written.stream().map(Pattern::quote).sorted().toList())
                  + ")(?![\\p{L}-])"));
    }
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Everybody whom {@code text} names, in the order of first mention. */
  List<String> in(String text) {
    Map<Integer, String> found = new TreeMap<>();
    spellings.forEach(
        (name, written) -> {
          Matcher matcher = written.matcher(text);
          if (matcher.find()) {
            // Of "BBC" and "BBC News" at the same place either will do; the longer is meant.
            found.merge(matcher.start(), name, (a, b) -> a.length() >= b.length() ? a : b);
          }
        });
    return new ArrayList<>(found.values());
  }
}
