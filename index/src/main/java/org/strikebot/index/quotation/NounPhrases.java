package org.strikebot.index.quotation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase that ends or begins at a place in a sentence. */
final class NounPhrases {

  private static final Set<String> INSIDE =
      Set.of("of", "for", "from", "at", "in", "with", "on", "to", "against", "between", "behind");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");

  private NounPhrases() {}

  /**
   * The noun phrase that ends at {@code last}, with its complements and a relative clause, or null
   * where none ends there.
   */
  static @Nullable Range endingAt(Sentence s, int last) {
    int i = last;
    if (s.is(i, ")")) {
      while (i > 0 && !s.is(i, "(")) {
        i--;
      }
      i--;
    }
    int end = i;
    if (!s.nominal(i) && !properParticiple(s, i)) {
      return null;
    }
    while (i - 1 >= 0 && extendsLeft(s, i - 1, i)) {
      i--;
      if (s.is(i, ")")) {
        while (i > 0 && !s.is(i, "(")) {
          i--;
        }
      }
    }
    int first = withoutLeadIn(s, i, end);
    if (first > end) {
      return null;
    }
    int antecedent = relativeClauseBefore(s, first);
    if (antecedent >= 0) {
      Range before = endingAt(s, antecedent);
      if (before != null) {
        first = before.first();
      }
    }
    return hasHead(s, first, end) ? new Range(first, Math.max(end, last)) : null;
  }

  /** The noun phrase that begins at {@code first}, with what is apposed to it, or null. */
  static @Nullable Range startingAt(Sentence s, int first) {
    int i = first;
    if (!s.nominal(i) || s.is(i, "that")) {
      return null;
    }
    while (i + 1 < s.size() && extendsRight(s, i, i + 1)) {
      i++;
    }
    while (i > first && (s.tagged(i, "ADP", "CCONJ", "DET") || s.is(i, "'s"))) {
      i--;
    }
    return hasHead(s, first, i) ? new Range(first, i) : null;
  }

  /** Whether the range names only days, months or years. */
  static boolean temporal(Sentence s, Range range) {
    boolean calendar = false;
    for (int i = range.first(); i <= range.last(); i++) {
      Item item = s.at(i);
      boolean filler =
          item.tagged("NUM", "DET")
              || item.is(
                  "last",
                  "next",
                  "this",
                  "week",
                  "month",
                  "year",
                  "morning",
                  "evening",
                  "afternoon",
                  "night",
                  "late",
                  "early",
                  "earlier",
                  "later",
                  "day",
                  "days",
                  "ago");
      // "44% said": a share of people.
      if ((!item.calendar() && !filler) || item.word().endsWith("%")) {
        return false;
      }
      calendar |= !item.tagged("DET");
    }
    return calendar;
  }

  private static boolean extendsLeft(Sentence s, int left, int i) {
    Item item = s.at(left);
    if (item.isQuoted()) {
      return false;
    }
    if (s.tagged(i, "PRON") && !s.at(i).is("one", "others", "some", "many", "most")) {
      // A pronoun stands alone.
      return item.is("all", "both");
    }
    if (newPhrase(s, left, i)) {
      return false;
    }
    if (item.tagged("PRON")) {
      return item.is("his", "her", "its", "their", "our", "my", "your", "one", "some", "many");
    }
    if (item.nominal()) {
      return !(item.calendar() && s.at(i).capitalised() && s.tagged(i, "PROPN", "DET"));
    }
    if (item.is(")")) {
      return true;
    }
    if (item.is("-", "/", "&")) {
      return left > 0 && s.nominal(left - 1);
    }
    if (item.tagged("CCONJ") && item.is("and", "or")) {
      return left > 0 && s.nominal(left - 1);
    }
    if (item.tagged("ADP", "PART") && INSIDE.contains(item.lower())) {
      return left > 0
          && s.nominal(left - 1)
          && !s.tagged(left - 1, "PRON")
          && !s.at(left - 1).calendar();
    }
    if (item.tagged("ADV")) {
      return s.tagged(i, "ADJ", "NUM") && left > 0 && s.nominal(left - 1);
    }
    return properParticiple(s, left);
  }

  /** "in early May 2016 the union", "in an interview the minister": who acts begins behind. */
  private static boolean newPhrase(Sentence s, int left, int i) {
    boolean article = s.tagged(i, "DET") && s.is(i, "the", "a", "an");
    boolean year = s.tagged(left, "NUM") && left > 0 && s.at(left - 1).calendar();
    // "spokesman the Reverend Ann Lee" is one.
    boolean apart = s.tagged(left, "NOUN", "PROPN", "NUM") && !NameWords.role(s.at(left).word());
    return (article && apart) || (year && s.tagged(i, "PROPN") && !s.at(i).calendar());
  }

  private static boolean extendsRight(Sentence s, int i, int right) {
    Item item = s.at(right);
    if (item.isQuoted()) {
      return false;
    }
    if (s.tagged(i, "PRON") && !s.at(i).is("his", "her", "its", "their", "one", "some")) {
      return false;
    }
    if (item.tagged("PRON") || item.calendar()) {
      return item.is("his", "her", "its", "their") && s.tagged(i, "ADP");
    }
    if (item.nominal()) {
      boolean newPhrase = item.tagged("DET") && s.tagged(i, "NOUN", "PROPN");
      return !newPhrase;
    }
    if (item.is("(", ")")) {
      return false;
    }
    if (item.is("and", "-", "/", "&")) {
      return s.nominal(right + 1) && !s.tagged(right + 1, "PRON");
    }
    if (item.tagged("ADP")) {
      return Set.of("of", "for", "from", "at", "in", "with").contains(item.lower())
          && s.nominal(right + 1)
          && !s.at(right + 1).calendar()
          && !(item.is("in", "at") && !s.tagged(right + 1, "PROPN", "DET"));
    }
    return properParticiple(s, right);
  }

  /** A participle before its noun: "the acting director", "the proposed contract". */
  private static boolean properParticiple(Sentence s, int i) {
    return s.tagged(i, "VERB")
        && s.tagged(i + 1, "NOUN", "PROPN", "ADJ")
        && s.tagged(i - 1, "DET", "ADJ", "PROPN")
        && (s.at(i).lower().endsWith("ing") || s.at(i).lower().endsWith("ed"));
  }

  /** Where the phrase begins once conjunctions, prepositions and dates in front are left out. */
  private static int withoutLeadIn(Sentence s, int first, int end) {
    int i = first;
    while (i <= end) {
      Item item = s.at(i);
      // "Responding to Ms Lee": a participle that opens the sentence, often tagged as a noun.
      boolean opening =
          i == 0 && item.lower().endsWith("ing") && s.tagged(1, "ADP", "PART") && end > 1;
      boolean leadIn =
          opening
              || item.tagged("CCONJ", "ADP", "PART", "ADV")
              || item.is("'s", "'", "-", "that")
              || (item.calendar() && i < end)
              || (i < end && item.tagged("NUM") && i > 0 && s.at(i - 1).calendar());
      if (!leadIn) {
        break;
      }
      i++;
    }
    return i;
  }

  /** The end of the phrase that a relative clause right before {@code first} describes, or -1. */
  private static int relativeClauseBefore(Sentence s, int first) {
    boolean verb = false;
    for (int i = first - 1; i > 0 && i > first - 14; i--) {
      Item item = s.at(i);
      if (item.isQuoted() || item.is(",", ";", ":", ".", "—", "--")) {
        return -1;
      }
      if (RELATIVE.contains(item.lower())) {
        return verb && s.tagged(i - 1, "NOUN", "PROPN") ? i - 1 : -1;
      }
      verb |= item.verbal();
    }
    return -1;
  }

  private static boolean hasHead(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (s.tagged(i, "NOUN", "PROPN", "PRON") || (s.tagged(i, "NUM", "ADJ", "DET") && i == last)) {
        return true;
      }
    }
    return false;
  }
}
