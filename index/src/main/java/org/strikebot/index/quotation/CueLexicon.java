package org.strikebot.index.quotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs and nouns that report what somebody said, in all their forms. Immutable. */
final class CueLexicon {

  /** What may follow a reporting verb. */
  enum Pattern {
    /** A clause: "said (that) it was over". */
    CLAUSE,
    /** The hearer, before what was said: "told MPs that". */
    HEARER,
    /** A noun phrase: "rejected the offer". */
    NOUN_PHRASE,
    /** An infinitive: "promised to resign". */
    INFINITIVE,
    /** Quoted words only: "continued: ...". */
    QUOTE
  }

  /** How a form is used. */
  enum Form {
    BASE,
    PRESENT,
    PAST,
    PARTICIPLE_ING
  }

  /**
   * One form of a reporting verb.
   *
   * @param particle the words that belong to the verb after it ("out" of "point out"); may be empty
   */
  record Verb(String lemma, List<String> particle, Form form, Set<Pattern> patterns) {

    boolean takes(Pattern pattern) {
      return patterns.contains(pattern);
    }
  }

  private final Map<String, List<Verb>> verbs = new HashMap<>();
  private final Map<String, Set<String>> nouns = new HashMap<>();

  CueLexicon() {
    for (String[] fields : lines("cues.txt")) {
      addVerb(fields);
    }
    for (String[] fields : lines("cue-nouns.txt")) {
      Set<String> leadIns = Set.of(fields[1].split(",", -1));
      nouns.put(fields[0], leadIns);
      nouns.put(plural(fields[0]), leadIns);
    }
  }

  /** The verbs that {@code word} is a form of, those with the longest particle first. */
  List<Verb> verbs(String word) {
    return verbs.getOrDefault(word, List.of());
  }

  /** The words that lead in what was said after the noun, or null for a noun that reports none. */
  @Nullable Set<String> leadIns(String noun) {
    return nouns.get(noun);
  }

  private void addVerb(String[] fields) {
    String[] words = fields[0].split(" ", -1);
    String lemma = words[0];
    List<String> particle = List.of(words).subList(1, words.length);
    Set<Pattern> patterns = patterns(fields[1]);
    String[] past =
        fields.length > 2 ? fields[2].split(",", -1) : new String[] {regularPast(lemma)};
    put(lemma, new Verb(fields[0], particle, Form.BASE, patterns));
    put(present(lemma), new Verb(fields[0], particle, Form.PRESENT, patterns));
    put(ing(lemma), new Verb(fields[0], particle, Form.PARTICIPLE_ING, patterns));
    Arrays.stream(past)
        .distinct()
        .filter(form -> !form.equals(lemma))
        .forEach(form -> put(form, new Verb(fields[0], particle, Form.PAST, patterns)));
  }

  private void put(String form, Verb verb) {
    List<Verb> known = verbs.computeIfAbsent(form, key -> new ArrayList<>());
    known.add(verb);
    known.sort((a, b) -> Integer.compare(b.particle().size(), a.particle().size()));
  }

  private static Set<Pattern> patterns(String letters) {
    return Set.of(
        letters
            .chars()
            .mapToObj(
                letter ->
                    switch (letter) {
                      case 't' -> Pattern.CLAUSE;
                      case 'a' -> Pattern.HEARER;
                      case 'n' -> Pattern.NOUN_PHRASE;
                      case 'i' -> Pattern.INFINITIVE;
                      case 'q' -> Pattern.QUOTE;
                      default ->
                          throw new IllegalStateException(
                              "expected patterns of t, a, n, i and q, found " + letters);
                    })
            .toArray(Pattern[]::new));
  }

  private static String present(String lemma) {
    if (lemma.matches(".*(s|sh|ch|x|z|o)")) {
      return lemma + "es";
    }
    return lemma.matches(".*[^aeiou]y")
        ? lemma.substring(0, lemma.length() - 1) + "ies"
        : lemma + "s";
  }

  private static String plural(String noun) {
    return present(noun);
  }

  private static String regularPast(String lemma) {
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    if (lemma.matches(".*[^aeiou]y")) {
      return lemma.substring(0, lemma.length() - 1) + "ied";
    }
    return doubled(lemma) + "ed";
  }

  private static String ing(String lemma) {
    if (lemma.matches(".*[^eo]e")) {
      return lemma.substring(0, lemma.length() - 1) + "ing";
    }
    return doubled(lemma) + "ing";
  }

  /** The last consonant is doubled after a short stressed vowel: "admit", "refer", "slam". */
  private static String doubled(String lemma) {
    boolean shortVowel = lemma.matches("(.*[^aeiou])?[aeiou][bdgklmnprtv]");
    boolean stressed =
        lemma.matches("[^aeiou]*[aeiou][^aeiou]")
            || lemma.matches("(ad|sub|re|per|com|trans)mit|(re|pre|in|con)fer|regret|rebut|signal");
    return shortVowel && stressed ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
  }

  private static List<String[]> lines(String resource) {
    List<String[]> lines = new ArrayList<>();
    try (InputStream in = CueLexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("expected the resource " + resource + ", found none");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
    }
    return lines;
  }
}
