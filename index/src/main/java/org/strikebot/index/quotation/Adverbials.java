package org.strikebot.index.quotation;

/** What stands between a cue and the words it reports: when, where, to whom. */
final class Adverbials {

  private Adverbials() {}

  /** The index after adverbs, days, places and, where {@code hearer}, whoever was told. */
  static int after(Sentence s, int from, boolean hearer) {
    int i = from;
    if (hearer) {
      Range told = NounPhrases.startingAt(s, i);
      if (told != null) {
        i = told.last() + 1;
      }
    }
    while (i < s.size()) {
      if (s.tagged(i, "ADV") && !s.is(i, "when", "how", "why", "where")) {
        i++;
      } else if (s.at(i).calendar() || s.is(i, "earlier", "later", "last", "this")) {
        int j = i + 1;
        while (j < s.size() && (s.at(j).calendar() || s.tagged(j, "NUM", "NOUN", "ADJ", "DET"))) {
          j++;
        }
        Range range = new Range(i, j - 1);
        if (!NounPhrases.temporal(s, range)) {
          return i;
        }
        i = j;
      } else if (s.tagged(i, "ADP", "SCONJ")
          && s.is(
              i,
              "in",
              "on",
              "at",
              "during",
              "of",
              "to",
              "through",
              "via",
              "after",
              "about",
              "from",
              "before",
              "with",
              "by",
              "for",
              "as",
              "following",
              "over")) {
        Range phrase = NounPhrases.startingAt(s, i + 1);
        int dated = i + 1;
        while (dated < s.size() && (s.at(dated).calendar() || s.tagged(dated, "NUM"))) {
          dated++;
        }
        if (dated > i + 1) {
          i = dated;
        } else if (phrase != null) {
          i = phrase.last() + 1;
        } else {
          return i;
        }
      } else {
        return i;
      }
    }
    return i;
  }
}
