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

  /** Verbs after which "if" is a condition. */
  private static final Set<String> CONDITIONAL =
      Set.of("agree", "promise", "offer", "threaten", "accept", "pledge", "vow", "support");

  private final ContentEnd end;
  private final String text;

  Contents(CueLexicon lexicon, String text) {
    this.end = new ContentEnd(lexicon);
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
    return ContentEnd.trimmed(s, from, end.of(s, from, Form.PAST, false));
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
      return ContentEnd.trimmed(s, from, end.of(s, from, verb.form(), false));
    }
    int past = Adverbials.after(s, from, verb.takes(HEARER));
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
      boolean asked = verb.lemma().equals("question") && s.tagged(from, "NUM");
      if (s.at(from).calendar() || asked) {
        // "questioned 861 adults" is no doubt of anything.
        return null;
      }
      Range content = ContentEnd.trimmed(s, from, end.of(s, from, verb.form(), true));
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
    return ContentEnd.trimmed(s, from, end.of(s, from, Form.BASE, false));
  }

  /** What a reporting noun leads in at {@code from}, up to the clause's end. */
  @Nullable Range ofNoun(Sentence s, int from) {
    int last = end.of(s, from, Form.BASE, true);
    int comma = from + 1;
    while (comma <= last && !s.is(comma, ",")) {
      comma++;
    }
    return ContentEnd.trimmed(s, from, comma - 1);
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
    return ContentEnd.trimmed(s, at, end.of(s, at, Form.PAST, false));
  }

  private @Nullable Range clause(Sentence s, int from, int past, Verb verb) {
    for (int i : new int[] {from, past}) {
      if (s.is(i, ",") && s.is(i + 1, "that")) {
        i++;
      }
      if (s.is(i, "that") && i + 1 < s.size() && !s.is(i + 1, ".", ",")) {
        return ContentEnd.trimmed(s, i, end.of(s, i, verb.form(), false));
      }
      if (i < s.size() && question(s, i, verb)) {
        return ContentEnd.trimmed(s, i, end.of(s, i, verb.form(), false));
      }
    }
    int cited = behindCitation(s, from);
    if (s.is(cited, "that")) {
      return ContentEnd.trimmed(s, cited, end.of(s, cited, verb.form(), false));
    }
    // "said on Monday in Leeds, where ..., that ...": a later "that" with no verb in between.
    for (int i = past; i < s.size() && i < past + 12; i++) {
      if (s.is(i, "that") && s.tagged(i, "SCONJ")) {
        return ContentEnd.trimmed(s, i, end.of(s, i, verb.form(), false));
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
    boolean condition = s.is(start, "if") && CONDITIONAL.contains(verb.lemma());
    if (!startsClause(s, start) || condition) {
      return null;
    }
    int last = end.of(s, start, verb.form(), false);
    return s.hasVerb(start, last) ? ContentEnd.trimmed(s, start, last) : null;
  }

  /** "agreed if the union would talk" is a condition; "asked if it would" is a question. */
  private static boolean question(Sentence s, int i, Verb verb) {
    return QUESTION_WORDS.contains(s.at(i).lower())
        && !(s.is(i, "if") && CONDITIONAL.contains(verb.lemma()));
  }

  /** The index behind "found, according to the Echo, that", or -1 where no source is inserted. */
  private static int behindCitation(Sentence s, int from) {
    if (!s.is(from, ",") || !s.is(from + 1, "according") || !s.is(from + 2, "to")) {
      return -1;
    }
    for (int i = from + 3; i + 1 < s.size() && !s.is(i, ";"); i++) {
      if (s.is(i, ",") && s.is(i + 1, "that")) {
        return i + 1;
      }
    }
    return -1;
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
      return ContentEnd.trimmed(s, from, end.of(s, from, verb.form(), false));
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
      return ContentEnd.trimmed(s, from, end.of(s, from, verb.form(), false));
    }
    return null;
  }
}
