package org.strikebot.index.quotation;

import org.strikebot.index.quotation.CueLexicon.Form;

/** What a verb takes over from the verb that it is joined to by "and", "or" or "but". */
final class Coordination {

  /** How far back "did not confirm or deny" may reach. */
  private static final int REACH = 6;

  private Coordination() {}

  /** "did not confirm or deny": a base form joined to a negated one. */
  static boolean negates(Sentence s, int verb) {
    if (!s.is(verb - 1, "or", "and", "nor")) {
      return false;
    }
    for (int i = verb - 2; i > 0 && i > verb - 2 - REACH && !s.is(i, ",", ";", ":"); i--) {
      if (s.is(i, "not", "n't", "never", "neither")) {
        return s.tagged(i - 1, "AUX") || s.tagged(i + 1, "VERB");
      }
    }
    return false;
  }

  /** "should ask and, if unsure, confirm": a base form that shares what somebody should do. */
  static boolean desired(Sentence s, VerbGroup group) {
    if (group.verb().form() != Form.BASE || group.first() < group.range().last()) {
      return false;
    }
    for (int i = group.first() - 1; i > 0 && !s.is(i, ";", ":"); i--) {
      if (s.is(i, "should", "must", "could", "might", "may", "can") && s.tagged(i, "AUX")) {
        return true;
      }
    }
    return false;
  }

  /** "were open but expected to be busier": a participle that shares the "were". */
  static boolean passive(Sentence s, int verb, int last) {
    if (!s.is(verb - 1, "but", "and") || !s.is(last + 1, "to")) {
      return false;
    }
    for (int i = verb - 2; i > 0 && i > verb - 2 - REACH && !s.is(i, ",", ";", ":"); i--) {
      if (s.is(i, "is", "are", "was", "were", "be", "been")) {
        return true;
      }
      if (s.tagged(i, "VERB") && !s.tagged(i - 1, "AUX")) {
        return false;
      }
    }
    return false;
  }
}
