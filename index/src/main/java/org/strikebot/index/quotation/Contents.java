package org.strikebot.index.quotation;

import static org.strikebot.index.quotation.CueLexicon.Pattern.CLAUSE;
import static org.strikebot.index.quotation.CueLexicon.Pattern.HEARER;
import static org.strikebot.index.quotation.CueLexicon.Pattern.INFINITIVE;
import static org.strikebot.index.quotation.CueLexicon.Pattern.NOUN_PHRASE;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.CueLexicon.Form;
import org.strikebot.index.quotation.CueLexicon.Verb;

/** Finds where the reported words begin and end. */
final class Contents {

  private static final Set<String> QUESTION_WORDS =
      Set.of("whether", "if", "why", "how", "what", "who", "when", "where");

  private final CueLexicon lexicon;
  private final String text;

  Contents(CueLexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /** Whether a quoted stretch is a statement of its own and no term that the reporter quotes. */
  boolean statement(Item quoted) {
    QuotedWords words = quoted.quoted();
    if (words == null || words.inner().length() == 0) {
      return false;
    }
    String inner = words.inner().of(text).strip();
    if (inner.isEmpty()) {
      return false;
    }
    boolean ended = ".,!?…—-".indexOf(inner.charAt(inner.length() - 1)) >= 0;
    char first = inner.charAt(0);
    boolean opened = !Character.isLowerCase(first);
    return opened && (ended || inner.chars().filter(c -> c == ' ').count() >= 3);
  }

  /** Whether a quoted stretch behind a comma is long enough to be more than a term. */
  private boolean clause(Item quoted) {
    QuotedWords words = quoted.quoted();
    return words != null && words.inner().of(text).chars().filter(c -> c == ' ').count() >= 4;
  }

  /** The reported words that end right before the index {@code left} (a comma or a quotation). */
  @Nullable Range before(Sentence s, int left) {
    int last = left;
    while (last >= 0 && s.is(last, ",", "—", "–", "--")) {
      last--;
    }
    if (last < 0) {
      return null;
    }
    int first = 0;
    if (s.quoted(last)) {
      boolean alone = last == 0 || (!s.hasVerb(0, last - 1) && last <= 1);
      if (alone
          || (s.is(last - 1, ",", ":", ".", "?", "!", ")") && statement(s.at(last)))
          || s.quoted(last - 1)) {
        return new Range(last, last);
      }
      return new Range(clauseStart(s, last), last);
    }
    while (first < last && s.is(first, ",", "-", "—", "*", "•")) {
      first++;
    }
    return new Range(first, last);
  }

  private static int clauseStart(Sentence s, int last) {
    for (int i = last; i >= 0; i--) {
      if (s.is(i, ";", "—", "--")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Words that go on after a report in their midst: "..., she said, ...". */
  @Nullable Range resumed(Sentence s, int rest) {
    if (s.quoted(rest)) {
      return new Range(rest, rest);
    }
    if (!s.is(rest, ",", ":", "—", "–", "--") || rest + 1 >= s.size()) {
      return null;
    }
    int from = rest + 1;
    if (s.quoted(from)) {
      return new Range(from, from);
    }
    boolean newReport =
        s.is(
                from,
                "who",
                "which",
                "while",
                "although",
                "but",
                "according",
                "in",
                "when",
                "after",
                "as",
                "before",
                "with",
                "during",
                "referring",
                "speaking")
            || (s.tagged(from, "VERB") && s.at(from).lower().endsWith("ing"))
            || s.tagged(from, "ADP", "ADV");
    if (newReport || !s.is(rest, ",") || !s.hasVerb(from, s.size() - 1)) {
      return null;
    }
    return trimmed(s, from, end(s, from, Form.PAST, false));
  }

  /** The index after adverbs, days, places and, where {@code hearer}, whoever was told. */
  int afterAdverbials(Sentence s, int from, boolean hearer) {
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

  /**
   * The reported words after the verb, or null where it reports none.
   *
   * @param relative whether what is spoken of stands before the speaker: "which he said was late"
   */
  @Nullable Range after(Sentence s, VerbGroup group, boolean relative) {
    Verb verb = group.verb();
    int from = group.last() + 1;
    Range quote = quoteAt(s, from);
    if (quote != null) {
      return quote;
    }
    if (relative && verb.takes(CLAUSE) && from < s.size() && s.at(from).verbal()) {
      return trimmed(s, from, end(s, from, verb.form(), false));
    }
    int past = afterAdverbials(s, from, verb.takes(HEARER));
    quote = quoteAt(s, past);
    if (quote != null && (past > from || s.quoted(past))) {
      return quote;
    }
    if (verb.takes(CLAUSE) || verb.takes(HEARER)) {
      Range clause = clause(s, from, past, verb);
      if (clause != null) {
        return clause;
      }
    }
    if (verb.takes(INFINITIVE)) {
      Range infinitive = infinitive(s, from, verb);
      if (infinitive != null) {
        return infinitive;
      }
    }
    boolean object = s.nominal(from) || s.tagged(from, "ADP", "ADV") || s.quoted(from);
    if (verb.takes(NOUN_PHRASE) && object && from < s.size()) {
      boolean particle = !verb.particle().isEmpty();
      if (s.tagged(from, "ADP") && !particle && !s.is(from, "for", "against", "as", "of")) {
        return null;
      }
      if (s.at(from).calendar()) {
        return null;
      }
      Range content = trimmed(s, from, end(s, from, verb.form(), true));
      boolean pronounOnly =
          content != null && content.first() == content.last() && s.tagged(from, "PRON");
      return pronounOnly ? null : content;
    }
    return null;
  }

  /** What is left of a sentence from {@code from} on, up to the next report. */
  @Nullable Range rest(Sentence s, int from) {
    if (s.quoted(from)) {
      Range quote = quoteAt(s, from);
      if (quote != null) {
        return quote;
      }
    }
    return trimmed(s, from, end(s, from, Form.BASE, false));
  }

  /** What a reporting noun leads in at {@code from}, up to the clause's end. */
  @Nullable Range ofNoun(Sentence s, int from) {
    int end = end(s, from, Form.BASE, true);
    int comma = from + 1;
    while (comma <= end && !s.is(comma, ",")) {
      comma++;
    }
    return trimmed(s, from, comma - 1);
  }

  private @Nullable Range quoteAt(Sentence s, int from) {
    int at = s.is(from, ",", ":", "—", "–", "--") ? from + 1 : from;
    if (!s.quoted(at)) {
      return null;
    }
    if (at > from && !s.is(from, ":") && !statement(s.at(at)) && !clause(s.at(at))) {
      return null;
    }
    int next = at + 1;
    boolean alone = next >= s.size() || s.is(next, ".", ",", ";", "?", "!", "—", "–", "--", ")");
    if (alone || (statement(s.at(at)) && at > from)) {
      return new Range(at, at);
    }
    return trimmed(s, at, end(s, at, Form.PAST, false));
  }

  private @Nullable Range clause(Sentence s, int from, int past, Verb verb) {
    for (int i : new int[] {from, past}) {
      if (s.is(i, ",") && s.is(i + 1, "that")) {
        i++;
      }
      if (s.is(i, "that") && i + 1 < s.size() && !s.is(i + 1, ".", ",")) {
        return trimmed(s, i, end(s, i, verb.form(), false));
      }
      if (i < s.size() && QUESTION_WORDS.contains(s.at(i).lower())) {
        return trimmed(s, i, end(s, i, verb.form(), false));
      }
    }
    // "said on Monday in Leeds, where ..., that ...": a later "that" with no verb in between.
    for (int i = past; i < s.size() && i < past + 12; i++) {
      if (s.is(i, "that") && s.tagged(i, "SCONJ")) {
        return trimmed(s, i, end(s, i, verb.form(), false));
      }
      if (s.at(i).verbal() || s.at(i).isQuoted()) {
        break;
      }
    }
    if (!verb.takes(CLAUSE)) {
      return null;
    }
    int start = verb.takes(HEARER) || !startsClause(s, from) ? past : from;
    if (s.is(start, ",")) {
      return null;
    }
    if (s.is(start, ":")) {
      start++;
    }
    if (!startsClause(s, start)) {
      return null;
    }
    int end = end(s, start, verb.form(), false);
    return s.hasVerb(start, end) ? trimmed(s, start, end) : null;
  }

  private static boolean startsClause(Sentence s, int i) {
    return s.nominal(i) || s.quoted(i) || s.tagged(i, "ADV", "SCONJ") || s.is(i, "there", "it");
  }

  private @Nullable Range infinitive(Sentence s, int from, Verb verb) {
    int i = from;
    if (s.is(i, "not")) {
      i++;
    }
    if (s.is(i, "to") && s.tagged(i + 1, "VERB", "AUX", "ADV")) {
      return trimmed(s, from, end(s, from, verb.form(), false));
    }
    Range hearer = NounPhrases.startingAt(s, i);
    if (hearer == null) {
      return null;
    }
    int to = hearer.last() + 1;
    if (s.is(to, "not")) {
      to++;
    }
    if (s.is(to, "to", "for") && to + 1 < s.size()) {
      return trimmed(s, from, end(s, from, verb.form(), false));
    }
    return null;
  }

  /** The index of the last item of words that begin at {@code from}. */
  private int end(Sentence s, int from, Form form, boolean nounPhrase) {
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
      return true;
    }
    if (opensQuote(s, i)) {
      return true;
    }
    if (!s.is(i, "but", "while", "and", "although", "though", "whereas", "as")) {
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

  private static @Nullable Range trimmed(Sentence s, int first, int last) {
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
