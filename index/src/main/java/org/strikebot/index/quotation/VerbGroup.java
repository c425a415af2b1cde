package org.strikebot.index.quotation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.CueLexicon.Form;
import org.strikebot.index.quotation.CueLexicon.Pattern;
import org.strikebot.index.quotation.CueLexicon.Verb;

/**
 * A reporting verb with its auxiliaries, adverbs and particle.
 *
 * @param first the index of its first word
 * @param last the index of its last word
 * @param negated whether it says that somebody did not say it
 * @param doubtful whether it says only what somebody might say
 * @param infinitive whether it follows "to"
 */
record VerbGroup(
    Verb verb,
    int first,
    int last,
    boolean passive,
    boolean negated,
    boolean doubtful,
    boolean infinitive) {

  private static final List<String> SURE = List.of("said", "says", "told", "wrote", "tweeted");

  Range range() {
    return new Range(first, last);
  }

  /** The reporting verb at index {@code i}, or null where there is none. */
  static @Nullable VerbGroup at(Sentence s, int i, CueLexicon lexicon) {
    Item item = s.at(i);
    if (item.isQuoted()) {
      return null;
    }
    boolean sure = SURE.contains(item.lower()) && !s.tagged(i - 1, "DET");
    boolean placed = behindQuotation(s, i);
    if (!item.tagged("VERB") && !sure && !placed) {
      return null;
    }
    Verb verb = matching(s, i, lexicon.verbs(item.lower()));
    if (verb == null && placed) {
      verb = new Verb(item.lower(), List.of(), Form.PAST, Set.of(Pattern.QUOTE));
    }
    if (verb == null || modifier(s, i)) {
      return null;
    }
    int first = i;
    boolean be = false;
    boolean auxiliary = false;
    boolean negated = false;
    boolean doubtful = false;
    boolean infinitive = false;
    while (first > 0) {
      Item left = s.at(first - 1);
      if (left.isQuoted()) {
        break;
      }
      if (left.is("n't", "not", "never", "'t")) {
        negated = true;
      } else if (left.is("to")) {
        infinitive = true;
        break;
      } else if (left.tagged("AUX")) {
        auxiliary = true;
        be |= left.is("is", "are", "was", "were", "be", "been", "being", "'re", "am", "'s");
        doubtful |= left.is("could", "might", "may", "should", "must");
      } else if (!left.tagged("ADV") || left.is("how", "why", "when", "where", "so")) {
        break;
      }
      first--;
    }
    int last = i + verb.particle().size();
    boolean bare = verb.form() == Form.PAST && !auxiliary;
    negated |= verb.form() == Form.BASE && !auxiliary && Coordination.negates(s, first);
    boolean passive =
        (be && verb.form() == Form.PAST)
            || (bare && (s.is(last + 1, "by") || Coordination.passive(s, first, last)));
    return new VerbGroup(verb, first, last, passive, negated, doubtful, infinitive);
  }

  /**
   * Whether nothing stands in the sentence but quoted words, a name or pronoun, and this word: “We
   * lost,” she shrugged. Whatever it is, it tells how the words were said.
   */
  private static boolean behindQuotation(Sentence s, int i) {
    if (!s.quoted(0) || !(s.tagged(i, "VERB") || s.at(i).lower().matches("\\p{L}+(?:s|ed)"))) {
      return false;
    }
    int first = s.is(1, ",") ? 2 : 1;
    int last = i + 1;
    while (s.tagged(last, "PROPN")) {
      last++;
    }
    boolean inverted = first == i && last > i + 1;
    boolean speaker = first < i && i <= first + 4;
    for (int at = first; at < i; at++) {
      speaker &= s.tagged(at, "PROPN") || (s.tagged(at, "PRON") && i == first + 1);
    }
    boolean ends = last >= s.size() || s.quoted(last) || s.is(last, ".", ",");
    return ends && (inverted || (speaker && last == i + 1));
  }

  private static @Nullable Verb matching(Sentence s, int i, List<Verb> verbs) {
    for (Verb verb : verbs) {
      boolean fits = true;
      for (int p = 0; p < verb.particle().size(); p++) {
        fits &= s.is(i + 1 + p, verb.particle().get(p));
      }
      // "agreed on 5 May": the preposition is the day's and not the verb's.
      int behind = i + 1 + verb.particle().size();
      fits &= verb.particle().isEmpty() || !day(s, behind);
      if (fits) {
        return verb;
      }
    }
    return null;
  }

  private static boolean day(Sentence s, int i) {
    return i < s.size()
        && (s.at(i).calendar()
            || (s.tagged(i, "NUM") && i + 1 < s.size() && s.at(i + 1).calendar()));
  }

  /** A participle that describes a noun: "the proposed contract". */
  private static boolean modifier(Sentence s, int i) {
    return s.tagged(i - 1, "DET", "ADJ", "NUM")
        && s.tagged(i + 1, "NOUN", "PROPN")
        && (s.at(i).lower().endsWith("ed") || s.at(i).lower().endsWith("ing"));
  }
}
