package org.strikebot.index.quotation;

import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.CueLexicon.Form;

/** Finds where reported words that have begun come to an end. */
final class ContentEnd {

  private final CueLexicon lexicon;

  ContentEnd(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The index of the last item of words that begin at {@code from}. */
  int of(Sentence s, int from, Form form, boolean nounPhrase) {
    for (int i = from; i < s.size(); i++) {
      if (i > from && stops(s, i, form, nounPhrase)) {
        return i - 1;
      }
    }
    return s.size() - 1;
  }

  private boolean stops(Sentence s, int i, Form form, boolean nounPhrase) {
    Item item = s.at(i);
    if (item.is(";")) {
      return true;
    }
    if (item.is(",")) {
      return newReport(s, i + 1) || (nounPhrase && leavesPhrase(s, i + 1));
    }
    if (item.is("and", "but")) {
      return sameForm(s, i + 1, form);
    }
    return nounPhrase && item.is("after", "when", "while", "because", "although", "but");
  }

  private boolean newReport(Sentence s, int i) {
    if (s.is(i, "according") || s.is(i, "adding", "saying", "arguing", "telling", "noting")) {
      return true;
    }
    if (s.tagged(i, "VERB")
        && s.at(i).lower().endsWith("ing")
        && !lexicon.verbs(s.at(i).lower()).isEmpty()) {
      // "raising pay by 11%": an amount is nothing that is said.
      return !amount(s, i + 1);
    }
    if (opensQuote(s, i)) {
      return true;
    }
    if (!s.is(i, "but", "while", "and", "although", "though", "whereas", "as")) {
      return false;
    }
    if (s.is(i, "and", "but") && s.is(i + 1, "that", "whether")) {
      // "said that fares rose, and that Ms Lee wanted more": still what was said.
      return false;
    }
    // A new clause with a reporting verb of its own, close by.
    for (int j = i + 1; j < s.size() && j < i + 10; j++) {
      if (s.is(j, ",")) {
        return false;
      }
      if (s.tagged(j, "VERB")) {
        return !lexicon.verbs(s.at(j).lower()).isEmpty() && Subjects.before(s, j, false) != null;
      }
    }
    return false;
  }

  private static boolean amount(Sentence s, int from) {
    for (int i = from; i < s.size() && !s.is(i, ",", ".", ";") && !s.at(i).verbal(); i++) {
      if (s.at(i).word().matches("[£$€]\\d.*|.*\\d%")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a speaker, a reporting verb and quoted words follow: "..., he added: ...". */
  private boolean opensQuote(Sentence s, int from) {
    for (int i = from + 1; i < s.size() && i < from + 9; i++) {
      if (s.is(i, ",", ";") || s.quoted(i)) {
        return false;
      }
      if (s.tagged(i, "VERB") && !lexicon.verbs(s.at(i).lower()).isEmpty()) {
        int next = s.is(i + 1, ",", ":") ? i + 2 : i + 1;
        return s.quoted(next) && next > i + 1 && Subjects.before(s, i, false) != null;
      }
    }
    return false;
  }

  private static boolean leavesPhrase(Sentence s, int i) {
    return s.is(i, "who", "which", "but", "while", "although", "as", "after", "when", "where")
        || (s.tagged(i, "VERB") && s.at(i).lower().endsWith("ing"))
        || (s.is(i, "and") && s.hasVerb(i + 1, i + 3));
  }

  private boolean sameForm(Sentence s, int i, Form form) {
    int at = i;
    while (s.tagged(at, "ADV")) {
      at++;
    }
    if (form == Form.BASE || !s.tagged(at, "VERB")) {
      return false;
    }
    return lexicon.verbs(s.at(at).lower()).stream().anyMatch(verb -> verb.form() == form);
  }

  /** The range without the signs at its end, or null where nothing else is in it. */
  static @Nullable Range trimmed(Sentence s, int first, int last) {
    int end = Math.min(last, s.size() - 1);
    while (end >= first
        && s.is(end, ".", ",", ";", ":", "?", "!", "—", "–", "--", "-", "...", "\"", ")")
        && !(s.is(end, ")") && opensWithin(s, first, end))) {
      end--;
    }
    return end < first ? null : new Range(first, end);
  }

  private static boolean opensWithin(Sentence s, int first, int end) {
    for (int i = first; i < end; i++) {
      if (s.is(i, "(")) {
        return true;
      }
    }
    return false;
  }
}
