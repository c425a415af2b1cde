package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.bot.attribution.ClosestSentences.Match;

/**
 * Tells whether a sentence in which nothing differs from a claim has enough of it to support it. A
 * false claim called supported is worse than a true one that is not found, so the marks stand well
 * above all that was seen of false ones.
 */
final class Support {

  /** Share of a claim's words, weighted by rarity, that a sentence must hold to support it. */
  static final double ENOUGH = 0.74;

  /** Share that must stand in the sentence itself and not only around it. */
  static final double OWN = 0.49;

  /** Nearness in meaning from which a sentence may support a claim in other words. */
  static final double NEAR_ENOUGH = 0.74;

  /** The sum of that nearness and the words' share from which it does. */
  static final double ENOUGH_OF_BOTH = 1.35;

  /** Share that must stand in the sentence itself where it says the same in other words. */
  static final double OWN_IN_OTHER_WORDS = 0.55;

  /** The same where the sentence is surely about the same thing. */
  static final double OWN_WHERE_SURE = 0.45;

  /** Nearness in meaning from which a sentence may hold one of several figures. */
  static final double SPREAD = 0.7;

  /** The same where the claim has no other. */
  static final double ALONE = 0.8;

  private static final Pattern CAUSE =
      Pattern.compile(
          "(?i)\\b(?:because(?: of)?|due to|owing to|thanks to|as a result of|caused by|resulting from)"
              + "\\s+([^,;]+)");

  private final Actors actors;

  Support(Actors actors) {
    this.actors = actors;
  }

  /** Whether the sentence supports the claim, in its words or in other ones. */
  boolean gives(StatedClaim claim, Match match) {
    return named(claim, match.sentence())
        && gives(cause(claim.text()), match.sentence())
        && acts(claim, match.sentence())
        && (match.near() >= NEAR_ENOUGH || opens(claim, match.sentence()))
        && (inItsWords(match) || inOtherWords(match));
  }

  /** What a text gives as the cause; an empty string where it gives none. */
  private static String cause(String text) {
    Matcher cause = CAUSE.matcher(text);
    return cause.find() ? cause.group(1) : "";
  }

  /**
   * Whether the sentence itself has a word of the cause: that something happened does not say why.
   */
  private static boolean gives(String cause, SourceSentence sentence) {
    Set<String> words = Words.set(cause);
    return words.isEmpty() || words.stream().anyMatch(sentence.stems()::contains);
  }

  /**
   * Whether the word with which the claim opens, mostly whoever acts, stands in the sentence where
   * it stands around it: a paragraph tells of others too.
   */
  private static boolean opens(StatedClaim claim, SourceSentence sentence) {
    List<String> words = Words.stems(claim.text());
    return words.isEmpty()
        || claim.speaker() != null
        || sentence.stems().contains(words.getFirst())
        || !sentence.near().contains(words.getFirst())
        || !sentence.told().equals(sentence.text())
        || sentence.statements().isEmpty();
  }

  /** Whether each of its figures stands in some sentence about the same: "from 65% to 57%". */
  static boolean spread(StatedClaim claim, List<Match> matches) {
    double enough = claim.figures().size() > 1 ? SPREAD : ALONE;
    return claim.figures().stream()
        .allMatch(
            figure ->
                matches.stream()
                    .anyMatch(match -> match.near() >= enough && match.sentence().has(figure)));
  }

  private static boolean inItsWords(Match match) {
    return match.support() >= ENOUGH && match.own() >= OWN;
  }

  /**
   * Whether a sentence says the same in other words: it is near in meaning and has much of the
   * words itself. What stands around it counts for nothing here, because a paragraph has the words
   * of what it denies as well.
   */
  private static boolean inOtherWords(Match match) {
    return match.near() >= NEAR_ENOUGH
        && match.own() >= (match.surely() ? OWN_WHERE_SURE : OWN_IN_OTHER_WORDS)
        && match.own() + match.near() >= ENOUGH_OF_BOTH;
  }

  /**
   * Whether whoever acts in the claim acts in the sentence. That they are named around it is not
   * enough where the sentence tells who speaks.
   */
  private boolean acts(StatedClaim claim, SourceSentence sentence) {
    List<String> here = actors.in(claim.text());
    if (here.isEmpty()) {
      return true;
    }
    String first = here.getFirst();
    List<String> speakers =
        sentence.statements().stream().map(each -> String.valueOf(each.speaker())).toList();
    List<String> there = new ArrayList<>(actors.in(sentence.told()));
    there.addAll(speakers);
    return speakers.isEmpty() || there.stream().anyMatch(each -> alike(first, each));
  }

  /** "BBC" and "BBC News" are one. */
  private static boolean alike(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static boolean named(StatedClaim claim, SourceSentence sentence) {
    return claim.names().stream()
        .allMatch(
            name ->
                sentence.stems().contains(name)
                    || sentence.near().contains(name)
                    || sentence.statements().stream()
                        .anyMatch(
                            statement ->
                                statement.speaker() != null
                                    && Words.set(statement.speaker()).contains(name)));
  }
}
