package org.strikebot.bot.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words that say the same as others, by their stems. Immutable. */
final class Synonyms {

  private final Map<String, Set<String>> others = new HashMap<>();

  Synonyms() {
    for (String line : WordList.entries("synonyms.txt")) {
      List<String> group = Words.stems(line);
      for (String stem : group) {
        others.computeIfAbsent(stem, each -> new TreeSet<>()).addAll(group);
      }
    }
  }

  /** Whether {@code stems} has a word that says the same as {@code stem}. */
  boolean in(Set<String> stems, String stem) {
    Set<String> same = others.get(stem);
    return same != null && same.stream().anyMatch(stems::contains);
  }
}
