package org.strikebot.index.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.CueLexicon.Form;

/** Finds the words that name who did what a verb says. */
final class Subjects {

  /** What a clause begins with that tells when or why something happened. */
  private static final String[] SUBORDINATORS = {
    "after",
    "when",
    "while",
    "as",
    "before",
    "since",
    "once",
    "until",
    "although",
    "though",
    "because",
    "whereas"
  };

  private static final String[] DASHES = {"–", "—", "--"};

  private Subjects() {}

  /**
   * The subject right before a verb, with an apposition between commas.
   *
   * @param first the index of the verb group's first word
   * @param relative whether "who" may be the subject
   */
  static @Nullable Range before(Sentence s, int first, boolean relative) {
    Range found = nearest(s, first, relative);
    return found == null ? null : attached(s, found);
  }

  /**
   * Whoever is told of by somebody whom the phrase only hangs on: not the minister speaks in "a
   * source close to the minister, Ann Lee, said" and in "officials working for Ann Lee said".
   */
  private static Range attached(Sentence s, Range phrase) {
    int preposition = phrase.first() - 1;
    int link = preposition - 1;
    if (link < 1 || !s.is(preposition, "to", "for", "by", "with") || s.quoted(link)) {
      return phrase;
    }
    boolean who = s.is(link - 1, "who", "that") && s.at(link).verbal();
    boolean hangs =
        who
            || s.is(link, "close", "loyal", "opposed", "hostile", "sympathetic")
            || s.at(link).lower().endsWith("ing")
            || (s.is(preposition, "by") && s.at(link).verbal());
    int noun = who ? link - 2 : link - 1;
    Range whole = hangs && noun >= 0 && s.nominal(noun) ? NounPhrases.endingAt(s, noun) : null;
    return whole == null ? phrase : whole;
  }

  private static @Nullable Range nearest(Sentence s, int first, boolean relative) {
    int j = first - 1;
    if (j < 0 || s.quoted(j)) {
      return null;
    }
    if (s.is(j, "who", "which", "that")) {
      return relative && s.is(j, "who") ? new Range(j, j) : null;
    }
    if (s.is(j, ",")) {
      return beforeComma(s, j);
    }
    if (s.is(j, DASHES)) {
      return beforeDash(s, j);
    }
    Range phrase = NounPhrases.endingAt(s, j);
    if (phrase == null) {
      return null;
    }
    if (!NounPhrases.temporal(s, phrase)) {
      return inOpeningAdverbial(s, phrase) ? null : phrase;
    }
    int before = phrase.first() - 1;
    if (s.is(before, "on", "in", "at")) {
      before--;
    }
    return before >= 0 && s.nominal(before) ? NounPhrases.endingAt(s, before) : null;
  }

  /** "In letters reported on Monday": what stands behind a clause's first preposition acts not. */
  private static boolean inOpeningAdverbial(Sentence s, Range phrase) {
    int preposition = phrase.first() - 1;
    return (preposition == 0 || s.is(preposition - 1, ","))
        && s.tagged(preposition, "ADP")
        && s.is(preposition, "in", "at", "on", "by", "with", "from", "during", "under", "through")
        && s.tagged(phrase.last(), "NOUN");
  }

  private static @Nullable Range beforeComma(Sentence s, int comma) {
    int open = comma - 1;
    while (open >= 0 && !s.is(open, ",") && !s.quoted(open)) {
      if (s.is(open, ";", ":", "—", "--")) {
        return null;
      }
      open--;
    }
    if (open <= 0 || s.quoted(open)) {
      return null;
    }
    // Further commas inside the apposition: "Ann Lee, of Leeds, a nurse, said".
    Range head = NounPhrases.endingAt(s, beforeAge(s, open) - 1);
    if (head == null || NounPhrases.temporal(s, head)) {
      return null;
    }
    if (s.tagged(open + 1, "CCONJ") && mainVerb(s, open + 1, comma - 1)) {
      // "the ships, and that the port was safe, saying": a clause and no description.
      return null;
    }
    boolean apposed =
        Appositions.describes(s, open + 1, comma - 1)
            && (s.is(open + 1, "who", "whose") || !mainVerb(s, open + 1, comma - 1));
    int further = head.first() - 1;
    if (apposed
        && s.is(further, ",")
        && further > 0
        && s.nominal(further - 1)
        && s.tagged(head.first(), "DET", "NOUN")) {
      Range outer = NounPhrases.endingAt(s, further - 1);
      if (outer != null && s.tagged(outer.last(), "PROPN")) {
        head = outer;
      }
    }
    return apposed ? new Range(head.first(), comma - 1) : head;
  }

  /** The comma before an age that ends at a comma: "Ann Lee, 51, a nurse, said". */
  private static int beforeAge(Sentence s, int comma) {
    return comma > 2 && s.tagged(comma - 1, "NUM") && s.is(comma - 2, ",") ? comma - 2 : comma;
  }

  /** The subject before what stands between dashes: "Ann Lee - a nurse - said". */
  private static @Nullable Range beforeDash(Sentence s, int dash) {
    int open = dash - 1;
    while (open > 0 && !s.is(open, DASHES) && !s.quoted(open)) {
      open--;
    }
    Range head = open > 0 && s.is(open, DASHES) ? NounPhrases.endingAt(s, open - 1) : null;
    return head != null && Appositions.describes(s, open + 1, dash - 1) ? head : null;
  }

  /** Whether a verb stands there outside of a relative clause. */
  private static boolean mainVerb(Sentence s, int first, int last) {
    for (int i = first; i <= last && !s.is(i, "who", "which", "that", "whose"); i++) {
      if (s.at(i).verbal()) {
        return true;
      }
    }
    return false;
  }

  /** The subject that a verb without one of its own shares with the verb before it, or null. */
  static @Nullable Range shared(Sentence s, VerbGroup group, List<Frame> found) {
    int before = group.first() - 1;
    boolean participle = group.verb().form() == Form.PARTICIPLE_ING;
    boolean joined =
        s.is(before, ",", "and", "but", "or")
            || (participle && s.is(before, "by", "while", "before", "after", "in"));
    if (!joined && !(participle && before < 0)) {
      return null;
    }
    int clause = clauseStart(s, group.first());
    Frame nearest = null;
    for (Frame frame : found) {
      if (frame.cue().last() < group.first()
          && frame.cue().first() >= clause
          && (nearest == null || frame.cue().first() > nearest.cue().first())) {
        nearest = frame;
      }
    }
    if (nearest != null && nearest.source() != null) {
      return nearest.source();
    }
    for (int i = Math.max(1, clause); i < group.first(); i++) {
      if (s.at(i).verbal() && !s.at(i).lower().endsWith("ing") && !s.is(i - 1, "to")) {
        int start = i;
        while (start > 0 && s.tagged(start - 1, "ADV", "AUX")) {
          start--;
        }
        Range subject = before(s, start, false);
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }

  /**
   * Where the clause begins whose subject a verb at {@code before} may share: behind a semicolon,
   * and behind "After the strike ended," at the sentence's head.
   */
  private static int clauseStart(Sentence s, int before) {
    int start = 0;
    for (int i = 0; i < before; i++) {
      if (s.is(i, ";")) {
        start = i + 1;
      } else if (s.is(i, ",") && s.is(start, SUBORDINATORS) && s.hasVerb(start, i)) {
        start = i + 1;
      }
    }
    return start;
  }

  /** Whether the words up to {@code last} are one clause that tells when or why. */
  static boolean subordinate(Sentence s, int first, int last) {
    int comma = first;
    while (comma <= last && !s.is(comma, ",")) {
      comma++;
    }
    return s.is(first, SUBORDINATORS) && s.hasVerb(first, comma) && !mainVerb(s, comma, last);
  }
}
