package org.strikebot.bot.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.quotation.Quotation.Speaker;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.store.IndexedDocument;

/**
 * The people and bodies that a library quotes, derived from its documents: their main speakers with
 * role and side, and whoever is named beside a quotation. Immutable.
 */
public final class People {

  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Professor)\\.? )+");

  private final Map<String, Person> byName = new TreeMap<>();
  private final Map<String, Set<String>> bySurname = new HashMap<>();
  private final Map<String, Set<String>> byRole = new HashMap<>();
  private final Map<String, Party> parties;
  private final PeopleEdits edits;

  /**
   * A party to the dispute.
   *
   * @param spoken its name inside a sentence
   * @param signs the words of a name or description by which it shows
   */
  private record Party(String spoken, Pattern signs) {}

  private People(Map<String, Party> parties, PeopleEdits edits) {
    this.parties = parties;
    this.edits = edits;
  }

  /** The people of these documents. */
  public static People of(List<IndexedDocument> documents) {
    return of(documents, PeopleEdits.NONE);
  }

  /** The people of these documents, with what was put right by hand. */
  public static People of(List<IndexedDocument> documents, PeopleEdits edits) {
    People people = new People(parties(), edits);
    Map<String, Map<String, Integer>> sides = new LinkedHashMap<>();
    Map<String, Set<String>> roles = new LinkedHashMap<>();
    for (IndexedDocument document : documents) {
      DocumentFacts facts = document.document().facts();
      if (facts.speaker() != null) {
        String name = untitled(facts.speaker());
        people.addSurname(name);
        roles.computeIfAbsent(name, key -> new LinkedHashSet<>());
        if (facts.side() != null) {
          sides.computeIfAbsent(name, key -> new TreeMap<>()).merge(facts.side(), 1, Integer::sum);
        }
        if (facts.role() != null) {
          String role = facts.role().replaceFirst(",.*", "");
          roles.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(role);
          people.byRole.computeIfAbsent(key(role), key -> new LinkedHashSet<>()).add(name);
        }
      }
      for (Quotation quotation : document.quotations()) {
        Speaker speaker = quotation.speaker();
        if (speaker != null && speaker.name() != null && speaker.name().contains(" ")) {
          people.addSurname(untitled(speaker.name()));
        }
      }
    }
    for (IndexedDocument document : documents) {
      for (Quotation quotation : document.quotations()) {
        Speaker speaker = quotation.speaker();
        String name = people.name(document, quotation);
        // "39% said no" has a speaker, but nobody to list.
        if (name != null && name.codePoints().anyMatch(Character::isLetter) && speaker != null) {
          Set<String> known = roles.computeIfAbsent(name, key -> new LinkedHashSet<>());
          String mention = speaker.mention().of(document.document().text());
          String side = people.party(mention);
          if (side != null) {
            sides.computeIfAbsent(name, key -> new TreeMap<>()).merge(side, 1, Integer::sum);
          }
          if (mention.contains(" ") && mention.length() < 60 && !mention.contains(name)) {
            known.add(mention);
          }
        }
      }
    }
    roles.forEach(
        (name, aliases) -> {
          String side =
              sides.getOrDefault(name, Map.of()).entrySet().stream()
                  .max(Comparator.comparingInt(Map.Entry::getValue))
                  .map(Map.Entry::getKey)
                  .orElse(people.party(name));
          people.add(name, aliases, side);
        });
    return people;
  }

  private void add(String name, Set<String> aliases, @Nullable String derived) {
    String shown = edits.name(name);
    Person known = byName.get(shown);
    Set<String> all = new LinkedHashSet<>(known == null ? List.of() : known.aliases());
    all.addAll(aliases);
    if (!shown.equals(name)) {
      all.add(name);
    }
    String set = edits.side(shown, null);
    String side =
        set != null ? set : known != null && known.side() != null ? known.side() : derived;
    byName.put(shown, new Person(shown, List.copyOf(all), side));
  }

  /** Everybody, in the order of names. */
  public List<Person> all() {
    return List.copyOf(byName.values());
  }

  /** Whoever is meant by a name, surname or role as somebody would type it. */
  public Optional<Person> find(String typed) {
    String plain = edits.name(untitled(typed.strip().replaceFirst("(?i)^the ", "")));
    for (Person person : byName.values()) {
      if (person.name().equalsIgnoreCase(plain)) {
        return Optional.of(person);
      }
    }
    for (Map.Entry<String, Set<String>> entry : bySurname.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(plain) && entry.getValue().size() == 1) {
        return Optional.ofNullable(byName.get(edits.name(entry.getValue().iterator().next())));
      }
    }
    Set<String> holders = byRole.getOrDefault(key(plain), Set.of());
    return holders.size() == 1
        ? Optional.ofNullable(byName.get(edits.name(holders.iterator().next())))
        : Optional.empty();
  }

  /**
   * Who said a quotation's words, in full; a description where the document gives no name ("a
   * Government spokesman"); null where it does not say.
   */
  @Nullable String shown(IndexedDocument document, Quotation quotation) {
    String name = name(document, quotation);
    return name == null ? null : edits.name(name);
  }

  private @Nullable String name(IndexedDocument document, Quotation quotation) {
    Speaker speaker = quotation.speaker();
    if (speaker == null) {
      return null;
    }
    if (speaker.name() != null) {
      String plain = untitled(speaker.name());
      Set<String> full = bySurname.getOrDefault(plain, Set.of());
      return full.size() == 1 ? full.iterator().next() : plain;
    }
    String mention = Described.of(document.document(), speaker);
    if (mention == null) {
      return null;
    }
    Set<String> holders = byRole.getOrDefault(key(mention), Set.of());
    return holders.size() == 1 ? holders.iterator().next() : mention;
  }

  /** The side of whoever said a quotation's words, or null. */
  @Nullable String side(IndexedDocument document, Quotation quotation) {
    String name = shown(document, quotation);
    if (name == null) {
      return null;
    }
    LocalDate published = document.document().facts().published();
    String set = edits.side(name, quotation.said() == null ? published : quotation.said());
    if (set != null) {
      return set;
    }
    Person person = byName.get(name);
    return person != null && person.side() != null ? person.side() : party(name);
  }

  /** The parties to the dispute, in the order in which they are shown. */
  public List<String> sides() {
    return List.copyOf(parties.keySet());
  }

  /** A side's name inside a sentence: "the Government". */
  String spoken(String side) {
    Party party = parties.get(side);
    return party == null ? side : party.spoken();
  }

  private @Nullable String party(String words) {
    for (Map.Entry<String, Party> party : parties.entrySet()) {
      if (party.getValue().signs().matcher(words).find()) {
        return party.getKey();
      }
    }
    return null;
  }

  private void addSurname(String name) {
    int space = name.lastIndexOf(' ');
    if (space > 0) {
      bySurname.computeIfAbsent(name.substring(space + 1), key -> new LinkedHashSet<>()).add(name);
    }
  }

  private static String untitled(String name) {
    return TITLE.matcher(name).replaceFirst("");
  }

  private static String key(String role) {
    return role.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an) ", "");
  }

  private static Map<String, Party> parties() {
    Map<String, Party> parties = new LinkedHashMap<>();
    try (InputStream in = People.class.getResourceAsStream("parties.txt")) {
      if (in == null) {
        throw new IllegalStateException("expected the resource parties.txt, found none");
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      for (String line : lines) {
        List<String> fields = List.of(line.split("\t", -1));
        parties.put(
            fields.get(0),
            new Party(fields.get(1), Pattern.compile("(?i)\\b(?:" + fields.get(2) + ")\\b")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the resource parties.txt cannot be read", e);
    }
    return parties;
  }
}
