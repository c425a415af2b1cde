package org.strikebot.index.quotation;

import org.strikebot.index.quotation.CueLexicon.Form;
import org.strikebot.index.quotation.CueLexicon.Pattern;

/**
 * Tells clauses that only describe a noun from reports: "the version that Ms Lee planned to impose"
 * says which version it was, and nothing of what Ms Lee said.
 */
final class Relatives {

  /** Things that people make and propose; a name right behind one begins a clause about it. */
  private static final String[] THINGS = {
    "version", "plan", "plans", "contract", "deal", "offer", "terms", "proposal", "proposals",
    "scheme", "policy", "letter", "pledge", "measures", "cuts", "changes", "reforms", "programme"
  };

  private Relatives() {}

  /** Whether the verb with its content belongs to such a clause. */
  static boolean describes(Sentence s, VerbGroup group, Range source, Range content) {
    for (int i = content.first(); i <= content.last(); i++) {
      if (s.quoted(i)) {
        // "a plan that she called “a disgrace”": her words all the same.
        return false;
      }
    }
    boolean clause =
        group.verb().takes(Pattern.CLAUSE)
            && s.hasVerb(content.first(), content.last())
            && !s.is(content.first(), "to");
    boolean onlyClause = clause && !group.verb().takes(Pattern.NOUN_PHRASE);
    return (!clause && relative(s, source.first()))
        || (!onlyClause && reduced(s, source))
        || overrun(s, group, source, content);
  }

  private static boolean relative(Sentence s, int subject) {
    int word = subject - 1;
    int antecedent = s.is(word - 1, ",") ? word - 2 : word - 1;
    return (s.is(word, "which", "whom") && s.nominal(antecedent))
        || (s.is(word, "that") && s.tagged(word - 1, "NOUN") && !s.hasVerb(word - 1, word - 1));
  }

  /** "the version Lee had planned", "the terms the minister set out". */
  private static boolean reduced(Sentence s, Range source) {
    if (s.is(source.first() - 1, THINGS)) {
      return true;
    }
    int name = source.last();
    while (name > source.first() && s.tagged(name, "PROPN")) {
      name--;
    }
    return name < source.last() && name >= source.first() && s.is(name, THINGS);
  }

  /** "The share blaming both sides rose": a participle that runs on into the main verb. */
  private static boolean overrun(Sentence s, VerbGroup group, Range source, Range content) {
    if (group.verb().form() != Form.PARTICIPLE_ING
        || group.verb().takes(Pattern.CLAUSE)
        || source.last() != group.first() - 1
        || !s.at(group.first()).lower().endsWith("ing")) {
      return false;
    }
    for (int i = content.first(); i <= content.last(); i++) {
      if (s.at(i).verbal() && !s.at(i).lower().endsWith("ing") && !s.is(i - 1, "to")) {
        return true;
      }
    }
    return false;
  }
}
