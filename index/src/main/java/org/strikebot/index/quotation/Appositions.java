package org.strikebot.index.quotation;

/** Finds what describes whoever a noun phrase names, behind it. */
final class Appositions {

  private Appositions() {}

  /**
   * The phrase with whatever describes it behind: "Ann Lee, 27, a nurse in Leeds who spoke first".
   */
  static Range with(Sentence s, Range phrase) {
    int end = phrase.last();
    if (s.is(end + 1, "(")) {
      while (end < s.size() - 1 && !s.is(end, ")")) {
        end++;
      }
    }
    if (s.is(end + 1, "who")) {
      end = segmentEnd(s, end + 1);
    }
    while (s.is(end + 1, ",")) {
      int next = end + 2;
      boolean age = s.tagged(next, "NUM") && s.is(next + 1, ",", ".");
      if (!age && !describes(s, next, segmentEnd(s, next))) {
        break;
      }
      end = age ? next : segmentEnd(s, next);
    }
    return end == phrase.last() ? phrase : new Range(phrase.first(), end);
  }

  /** Whether words between commas tell who somebody is, and are no clause of their own. */
  static boolean describes(Sentence s, int first, int last) {
    if (s.is(first, "who", "whose")) {
      return s.hasVerb(first, last);
    }
    int head = s.is(first, "and") ? first + 1 : first;
    if (!s.tagged(head, "DET", "NOUN", "ADJ", "PROPN")
        || s.is(head, "that")
        || s.at(head).calendar()
        || s.tagged(last, "ADP")) {
      return false;
    }
    for (int i = head + 1; i <= last && !s.is(i, "who", "which", "that", "whose"); i++) {
      if (s.tagged(i, "AUX") || (s.tagged(i, "VERB") && s.tagged(i - 1, "PRON", "PROPN"))) {
        return false;
      }
    }
    return true;
  }

  /** The index of the last item before the next comma, stop or quotation. */
  private static int segmentEnd(Sentence s, int from) {
    int end = Math.min(from, s.size() - 1);
    while (end + 1 < s.size()
        && !s.is(end + 1, ",", ".", ";", ":", "?", "!", "--", "—", "–", "-")
        && !s.quoted(end + 1)) {
      end++;
    }
    return end;
  }
}
