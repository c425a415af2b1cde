package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The initials by which a library's bodies are known: "World Health Organization" and "WHO" are
 * one. Initials stand for a name only where no other name of the library has the same ones.
 */
final class Initials {

  /** Capitalised words in a row, with the small words that stand within names. */
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}\\p{Ll}+(?: (?:(?:of|for|and) )?\\p{Lu}\\p{Ll}+)+");

  /** What opens a sentence and is no part of the name that follows. */
  private static final Pattern FIRST =
      Pattern.compile("(?:Behind|On|In|At|From|For|If|When|After|Before|But|And|As|By|Of)");

  private static final Pattern SHORT = Pattern.compile("\\b\\p{Lu}{3,6}\\b");

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> longNames = new TreeSet<>();

  /**
   * @param texts the library's texts
   */
  Initials(Collection<String> texts) {
    Map<String, Set<String>> found = new HashMap<>();
    for (String text : texts) {
      Matcher name = NAME.matcher(text);
      while (name.find()) {
        // Of "The World Health Organization" and of "Dr Ann" only what follows may be a name.
        List<String> words = List.of(name.group().split(" ", -1));
        if (!FIRST.matcher(words.getFirst()).matches() && !words.getFirst().equals("The")) {
          longNames.add(name.group());
        }
        for (int from = 0; from < words.size() - 2; from++) {
          List<String> part = words.subList(from, words.size());
          boolean article = part.getFirst().equals("The");
          if (!article && Character.isUpperCase(part.getFirst().charAt(0))) {
            found
                .computeIfAbsent(initials(part), initials -> new HashSet<>())
                .add(String.join(" ", part));
          }
        }
      }
    }
    found.forEach(
        (initials, meant) -> {
          if (initials.length() >= 3 && meant.size() == 1) {
            names.put(initials, meant.iterator().next());
          }
        });
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /** The library's names of several words. */
  Set<String> longNames() {
    return Set.copyOf(longNames);
  }

  /** The name that {@code initials} stand for, or null. */
  @Nullable String name(String initials) {
    return names.get(initials);
  }

  /** The initials of all names that stand in {@code text}, as stems. */
  List<String> of(String text) {
    List<String> found = new ArrayList<>();
    names.forEach(
        (initials, name) -> {
          if (text.contains(name)) {
            found.addAll(Words.stems(initials));
          }
        });
    return found;
  }

  /** The text with each of its initials in the place of the name they stand for. */
  String shortened(String text) {
    String shortened = text;
    for (Map.Entry<String, String> each : names.entrySet()) {
      shortened = shortened.replace(each.getValue(), each.getKey());
    }
    return shortened;
  }

  /**
   * Whether the words of {@code name} are those that {@code initials} stand for, or most of them.
   */
  boolean same(String initials, String name) {
    Matcher matcher = SHORT.matcher(initials);
    while (matcher.find()) {
      String meant = names.get(matcher.group());
      Set<String> words = Words.set(name);
      if (meant != null && words.size() > 1 && Words.set(meant).containsAll(words)) {
        return true;
      }
    }
    return false;
  }
}
