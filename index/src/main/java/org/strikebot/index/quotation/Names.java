package org.strikebot.index.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Document;

/**
 * The people and bodies that a document names, and the shorter ways in which it names them: a
 * surname, an acronym in brackets, a role beside the name.
 */
final class Names {

  /** What a name belongs to. */
  enum Kind {
    PERSON,
    BODY
  }

  private final Map<String, Set<String>> bySurname = new HashMap<>();
  private final Map<String, String> acronyms = new HashMap<>();
  private final Map<String, Set<String>> byRole = new HashMap<>();
  private final Map<String, List<Integer>> fullMentions = new LinkedHashMap<>();
  private final Set<String> withArticle = new HashSet<>();
  private final Set<String> midSentence = new HashSet<>();
  private final Set<String> titled = new HashSet<>();

  private final Heads heads;

  Names(Document document, List<Sentence> sentences, Heads heads) {
    this.heads = heads;
    String speaker = document.facts().speaker();
    if (speaker != null) {
      String plain = withoutTitles(speaker);
      if (kind(plain) == Kind.PERSON) {
        addPerson(plain, 0);
      }
      String role = document.facts().role();
      if (role != null) {
        addRole(role, plain);
        addRole(role.split(",", -1)[0], plain);
      }
    }
    for (Sentence sentence : sentences) {
      scan(sentence);
    }
  }

  /** Whether a full name or acronym stands for a body and not for a person. */
  Kind kind(String name) {
    boolean acronym = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    if (acronym || acronyms.containsValue(name)) {
      return Kind.BODY;
    }
    for (String word : name.split(" ", -1)) {
      if (NameWords.body(word)) {
        return Kind.BODY;
      }
    }
    return withArticle.contains(name) && !bySurname.containsKey(surname(name))
        ? Kind.BODY
        : Kind.PERSON;
  }

  /**
   * Whether a name is told to be a person's: by a first name or title, or as a surname of the
   * document.
   */
  boolean person(String name) {
    return kind(name) == Kind.PERSON
        && (name.contains(" ")
            || bySurname.containsKey(name)
            || titled.contains(name)
            || heads.given(name));
  }

  /**
   * Whether a word is known for a name: "Sources" at the head of a sentence has its capital from
   * there, unless the document writes it so elsewhere or as somebody's surname.
   */
  boolean known(String word) {
    return midSentence.contains(word) || bySurname.containsKey(word);
  }

  /** The full name for a run of capitalised words: "Mr Hunt", "Hunt", "BMA". */
  String full(String run, int offset) {
    String plain = withoutTitles(run);
    String expanded = acronyms.get(plain);
    if (expanded != null) {
      return expanded;
    }
    if (plain.contains(" ")) {
      return plain;
    }
    Set<String> known = bySurname.getOrDefault(plain, Set.of());
    String nearest = null;
    int best = -1;
    for (String name : known) {
      int mention = -1;
      for (int each : fullMentions.getOrDefault(name, List.of())) {
        if (each <= offset) {
          mention = each;
        }
      }
      if (nearest == null || mention > best) {
        nearest = name;
        best = mention;
      }
    }
    return nearest != null ? nearest : plain;
  }

  /** The one person whom the document gives this role, or null. */
  @Nullable String inRole(String role) {
    Set<String> holders = byRole.getOrDefault(roleKey(role), Set.of());
    return holders.size() == 1 ? holders.iterator().next() : null;
  }

  static String withoutTitles(String name) {
    String rest = name;
    while (true) {
      int space = rest.indexOf(' ');
      boolean titled =
          space > 0
              && space + 1 < rest.length()
              // "Justice for Health" is nobody's title.
              && Character.isUpperCase(rest.charAt(space + 1))
              && NameWords.title(rest.substring(0, space), rest.substring(space + 1));
      if (!titled) {
        return rest;
      }
      rest = rest.substring(space + 1);
    }
  }

  static String words(Sentence s, Range range) {
    List<String> words = new ArrayList<>();
    for (int i = range.first(); i <= range.last(); i++) {
      words.add(s.at(i).word());
    }
    return String.join(" ", words).replace(" 's", "'s").replace(" ' ", "' ");
  }

  private void scan(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      boolean ends = s.tagged(i, "PROPN") && !s.tagged(i + 1, "PROPN");
      if (!ends || s.at(i).calendar()) {
        continue;
      }
      Range run = heads.run(s, 0, i);
      if (run == null) {
        continue;
      }
      String plain = withoutTitles(words(s, run));
      noteUse(s, run, plain);
      if (s.is(i + 1, "(") && s.is(i + 3, ")") && acronym(s.at(i + 2).word(), plain)) {
        acronyms.put(s.at(i + 2).word(), plain);
        continue;
      }
      Range person = heads.person(s, run);
      if (person == null) {
        continue;
      }
      String name = withoutTitles(words(s, person));
      int words = name.split(" ", -1).length;
      if (words >= 2 && words <= 4 && kind(name) == Kind.PERSON) {
        addPerson(name, s.at(person.first()).span().start());
        roles(s, person, name);
      }
    }
  }

  private void noteUse(Sentence s, Range run, String plain) {
    if (run.first() > 0) {
      midSentence.add(plain);
    }
    if (NameWords.title(s.at(run.first()).word(), plain)) {
      titled.add(plain);
    }
    // "the Herald" is nobody; "the Lee plan" does not tell what Lee is.
    boolean head = !s.tagged(run.last() + 1, "NOUN", "ADJ", "PART");
    if (head
        && s.is(run.first() - 1, "the")
        && !NameWords.title(s.at(run.first()).word())
        && !heads.given(s.at(run.first()).word())) {
      withArticle.add(plain);
    }
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** A role in front of the name, or behind it between commas. */
  private void roles(Sentence s, Range run, String name) {
    int before = run.first() - 1;
    if (before >= 0 && NameWords.role(s.at(before).word())) {
      int start = before;
      while (start > 0 && s.at(start - 1).nominal() && !s.tagged(start - 1, "PRON")) {
        start--;
      }
      addRole(words(s, new Range(start, before)), name);
    }
    if (s.is(before, ",") && before > 1) {
      Range role = NounPhrases.endingAt(s, before - 1);
      if (role != null && NameWords.role(s.at(Heads.of(s, role)).word())) {
        addRole(words(s, role), name);
      }
    }
    if (s.is(run.last() + 1, ",")) {
      Range role = NounPhrases.startingAt(s, run.last() + 2);
      if (role != null && s.is(role.last() + 1, ",", ".", ";")) {
        addRole(words(s, role), name);
      }
    }
  }

  private void addPerson(String name, int offset) {
    bySurname.computeIfAbsent(surname(name), key -> new LinkedHashSet<>()).add(name);
    fullMentions.computeIfAbsent(name, key -> new ArrayList<>()).add(offset);
  }

  private void addRole(String role, String name) {
    byRole.computeIfAbsent(roleKey(role), key -> new LinkedHashSet<>()).add(name);
  }

  private static String roleKey(String role) {
    String key = role.toLowerCase(Locale.ROOT).strip();
    return key.replaceFirst("^(the|a|an|its|their|his|her|britain's|england's) ", "");
  }

  /** Whether the letters of {@code acronym} are the initials of the name's words. */
  private static boolean acronym(String acronym, String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return acronym.length() > 1
        && acronym.equals(acronym.toUpperCase(Locale.ROOT))
        && initials.toString().endsWith(acronym);
  }
}
