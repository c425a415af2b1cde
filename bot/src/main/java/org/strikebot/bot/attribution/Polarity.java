package org.strikebot.bot.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two wordings of the same thing affirm and deny it alike. */
final class Polarity {

  private static final Pattern NEGATION =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|none|nobody|neither|nor|cannot|without|nothing)\\b|n['’]t\\b");

  /** Words of which one side says the opposite of the other. */
  private static final List<List<String>> OPPOSITES =
      List.of(
          List.of("support(?:s|ed|ing)?|back(?:s|ed|ing)?|favour\\w*|endors\\w*", "oppos\\w*"),
          List.of(
              "accept\\w*|approv\\w*|agreed to", "reject\\w*|refus\\w*|turned down|voted against"),
          List.of("voted for|voted to accept|in favour", "voted against|reject\\w*"),
          List.of(
              "rose|risen|rising|increas\\w*|higher|rais\\w*|went up|up from",
              "fell|fallen|falling|decreas\\w*|lower|cut|dropped|down from|drop"),
          List.of("more than|over|above", "fewer than|less than|under|below"),
          List.of(
              "called off|suspend\\w*|cancel\\w*|did not take place|none of",
              "went ahead|took place|carried on|started|began"),
          List.of("lift\\w*|drop\\w* imposition|suspend\\w*|pause\\w*", "keep\\w* imposition"),
          List.of("safe|safer", "unsafe|dangerous"),
          List.of("fair|fairer", "unfair"),
          List.of(
              "with emergency cover|kept emergency|keeping emergency|still staffing",
              "without emergency|withdraw\\w* emergency|no longer keep emergency|full walkout"),
          List.of("lawful\\w*|legal\\w*", "unlawful\\w*|illegal\\w*"),
          List.of("won|upheld|allowed", "lost|dismiss\\w*"));

  private Polarity() {}

  /** Whether {@code claim} says the opposite of {@code source}. */
  static boolean opposed(String claim, String source) {
    for (List<String> pair : OPPOSITES) {
      for (int side = 0; side < 2; side++) {
        String here = pair.get(side);
        String there = pair.get(1 - side);
        if (holds(claim, here)
            && !holds(claim, there)
            && holds(source, there)
            && !holds(source, here)) {
          return negated(claim) == negated(source);
        }
      }
    }
    return negated(claim) != negated(source);
  }

  static boolean negated(String text) {
    return NEGATION.matcher(text).results().count() % 2 == 1;
  }

  private static boolean holds(String text, String words) {
    return Pattern.compile("\\b(?:" + words + ")\\b").matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /**
   * The parts of a sentence that hold any of {@code stems}, put together again, so that a denial in
   * another clause counts for nothing.
   */
  static String clauses(String sentence, Set<String> stems) {
    StringBuilder kept = new StringBuilder();
    int best = 0;
    List<String> clauses =
        List.of(
            sentence.split(
                "[,;:—]\\s+(?!\\d)|\\s+(?=\\b(?:but|while|although|though|because|which|who)\\b)",
                -1));
    for (String clause : clauses) {
      best = Math.max(best, shared(clause, stems));
    }
    for (String clause : clauses) {
      if (shared(clause, stems) * 2 > best) {
        kept.append(clause).append(' ');
      }
    }
    return kept.isEmpty() ? sentence : kept.toString();
  }

  private static int shared(String clause, Set<String> stems) {
    return (int) Words.set(clause).stream().filter(stems::contains).count();
  }
}
