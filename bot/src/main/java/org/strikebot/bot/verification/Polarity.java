package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strikebot.bot.verification.Problem.Kind;
import org.strikebot.bot.verification.Support.Place;

/**
 * Whether a claim denies what its sentences say or says what they deny, or claims a stronger "all"
 * or "only" than they do.
 */
final class Polarity {

  /** A negation reaches this many meaning-bearing words that follow it. */
  private static final int REACH = 2;

  private final Reading claim;
  private final BitSet quoted;
  private final List<Place> sentences;

  /**
   * @param quoted the numbers of the claim's words that are verbatim anyhow
   */
  Polarity(Reading claim, BitSet quoted, Support support) {
    this.claim = claim;
    this.quoted = quoted;
    this.sentences = support.sentences();
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    flipped().ifPresent(problems::add);
    stronger().ifPresent(problems::add);
    return problems;
  }

  private Optional<Problem> flipped() {
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Boolean> ours = negated(claim.words());
    Set<String> verbatim = new HashSet<>();
    quoted.stream().forEach(at -> verbatim.add(claim.words().get(at).stem()));
    boolean weDeny = ours.containsValue(true);
    Set<String> affirmed = new HashSet<>();
    Set<String> denied = new HashSet<>();
    boolean anyDenial = false;
    for (Place place : sentences) {
      for (Map.Entry<String, Boolean> word : negated(words(place)).entrySet()) {
        (word.getValue() ? denied : affirmed).add(word.getKey());
        anyDenial |= word.getValue();
      }
    }
    for (Map.Entry<String, Boolean> word : ours.entrySet()) {
      String stem = word.getKey();
      if (verbatim.contains(stem)) {
        continue;
      }
      boolean onlyDenied = denied.contains(stem) && !affirmed.contains(stem);
      if (word.getValue() && !anyDenial) {
        return Optional.of(problem("This sentence denies", stem, "the passages do not"));
      }
      if (!weDeny && onlyDenied) {
        return Optional.of(problem("This sentence affirms", stem, "the passages deny it"));
      }
    }
    return Optional.empty();
  }

  private Problem problem(String start, String stem, String end) {
    String written =
        claim.words().stream()
            .filter(word -> word.stem().equals(stem))
            .map(Word::text)
            .findFirst()
            .orElse(stem);
    return new Problem(Kind.NEGATED, start + " \"" + written + "\" where " + end + ".");
  }

  /** Each meaning-bearing word and whether every occurrence of it follows a negation closely. */
  private static Map<String, Boolean> negated(List<Word> words) {
    Map<String, Boolean> negated = new HashMap<>();
    int reach = 0;
    for (Word word : words) {
      if (Vocabulary.NEGATING.contains(word.lower())) {
        reach = REACH;
      } else if (word.content() && !Vocabulary.REPORTING.contains(word.lower())) {
        negated.merge(word.stem(), reach > 0, Boolean::logicalAnd);
        reach--;
      } else if (word.lower().equals("but")) {
        reach = 0;
      }
    }
    return negated;
  }

  private Optional<Problem> stronger() {
    Set<String> theirs = new HashSet<>();
    for (Place place : sentences) {
      theirs.addAll(quantities(words(place)).keySet());
    }
    for (Map.Entry<String, String> ours : quantities(claim.words()).entrySet()) {
      if (!theirs.contains(ours.getKey())) {
        return Optional.of(
            new Problem(
                Kind.OVERSTATED,
                "The passages do not say \"" + ours.getValue() + "\" as this sentence does."));
      }
    }
    return Optional.empty();
  }

  /** The kinds of "how many", with the word that says it. "All-out" says nothing of the kind. */
  private static Map<String, String> quantities(List<Word> words) {
    Map<String, String> quantities = new HashMap<>();
    for (int at = 0; at < words.size(); at++) {
      String lower = words.get(at).lower();
      String kind = Vocabulary.QUANTITY.get(lower);
      boolean allOut =
          lower.equals("all") && at + 1 < words.size() && words.get(at + 1).lower().equals("out");
      boolean atMost = lower.equals("most") && at > 0 && words.get(at - 1).lower().equals("at");
      if (kind != null && !allOut && !atMost) {
        quantities.put(kind, lower);
      }
    }
    return quantities;
  }

  private static List<Word> words(Place place) {
    return place.ground().reading().words().stream()
        .filter(word -> word.sentence() == place.sentence())
        .toList();
  }
}
