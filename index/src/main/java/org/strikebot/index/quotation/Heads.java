package org.strikebot.index.quotation;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the proper name that heads a noun phrase. "Peter Rothwell of Oxford University" is a
 * person, "the Department of Health" a body; "the Mayor of Lewes" and "a spokesman for Lewes" are
 * people whom the phrase does not name, least of all by the place behind "of".
 */
final class Heads {

  private final Set<String> givenNames;

  Heads(Set<String> givenNames) {
    this.givenNames = Set.copyOf(givenNames);
  }

  /** Whether a word is a common given name. */
  boolean given(String word) {
    return givenNames.contains(word);
  }

  /** The words of the name that heads {@code phrase}, or null where its head is a common noun. */
  @Nullable Range properName(Sentence s, Range phrase) {
    int end = beforeComma(s, phrase);
    Range name = nameUntil(s, phrase.first(), end);
    if (name == null
        && s.is(end + 1, ",")
        && s.tagged(end + 2, "PROPN")
        && end + 2 <= phrase.last()) {
      // "a spokeswoman, Anna White"
      return properName(s, new Range(end + 2, phrase.last()));
    }
    return name;
  }

  /** "The Echo's report of 4 May": whoever a writing belongs to speaks in it; null for others. */
  @Nullable Range author(Sentence s, Range phrase) {
    int head = of(s, new Range(phrase.first(), beforeComma(s, phrase)));
    int owner = head - 1;
    while (owner > phrase.first() && s.tagged(owner, "ADJ", "NOUN")) {
      owner--;
    }
    boolean writing = NameWords.writing(s.at(head).word()) && s.is(owner, "'s", "'");
    return writing && owner > phrase.first() ? new Range(phrase.first(), owner - 1) : null;
  }

  /** The index of a phrase's head: "chair" in "chair of the council". */
  static int of(Sentence s, Range phrase) {
    int complement = complement(s, phrase.first(), phrase.last());
    return complement < 0 ? phrase.last() : Math.max(phrase.first(), complement - 1);
  }

  private @Nullable Range nameUntil(Sentence s, int first, int end) {
    int complement = complement(s, first, end);
    while (complement > first && partOfName(s, first, complement, end)) {
      complement = complement(s, complement + 1, end);
    }
    int head = complement < 0 ? end : complement - 1;
    while (head > first && s.is(head, "'s", ".", "-")) {
      head--;
    }
    boolean whole = wholeName(s, first, head);
    Range run = whole ? new Range(first, head) : run(s, first, head);
    if (complement > first && NameWords.agent(s.at(head).word()) && !isPerson(s, run)) {
      return holder(s, head, complement, end);
    }
    if (run == null
        || NameWords.role(s.at(head).word())
        || (s.tagged(run.first() - 1, "DET") && NameWords.office(s.at(head).word()))) {
      return null;
    }
    return complement > first && commonNoun(s, run) ? null : run;
  }

  /** "Maureen Baker of the Royal College", though a baker is somebody by trade. */
  private boolean isPerson(Sentence s, @Nullable Range run) {
    return run != null
        && run.first() < run.last()
        && (givenNames.contains(s.at(run.first()).word())
            || NameWords.title(s.at(run.first()).word()));
  }

  /** "Mayor of London Sadiq Khan": who holds an office, where a name stands behind the place. */
  private @Nullable Range holder(Sentence s, int head, int complement, int end) {
    if (!s.is(complement, "of") || !s.at(head).capitalised()) {
      return null;
    }
    for (int i = complement + 2; i < end; i++) {
      boolean given = givenNames.contains(s.at(i).word()) && s.at(i - 1).capitalised();
      if (given && !NameWords.role(s.at(i - 1).word()) && !NameWords.title(s.at(i - 1).word())) {
        return names(s, i, end) ? new Range(i, end) : null;
      }
    }
    return null;
  }

  /**
   * The part of a run of capitalised words that names a person: without the place or body in front
   * in "Mayor of New York Bill Dunn"; null where the words do not tell where the name begins.
   */
  @Nullable Range person(Sentence s, Range run) {
    boolean ofOffice =
        s.is(run.first() - 1, "of")
            && run.first() > 1
            && NameWords.agent(s.at(run.first() - 2).word());
    boolean chain = complement(s, run.first(), run.last()) >= 0;
    if (!ofOffice && !chain) {
      return run;
    }
    for (int i = run.first() + 1; i < run.last(); i++) {
      if (givenNames.contains(s.at(i).word()) && names(s, i, run.last())) {
        return new Range(i, run.last());
      }
    }
    return null;
  }

  private static boolean names(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!s.tagged(i, "PROPN") || NameWords.body(s.at(i).word())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words behind a preposition belong to a body's name: "Department of Health". */
  private static boolean partOfName(Sentence s, int first, int preposition, int end) {
    int before = preposition - 1;
    if (!s.is(preposition, "of", "for")
        || preposition == end
        || !s.at(before).capitalised()
        || !s.at(preposition + 1).capitalised()) {
      return false;
    }
    return NameWords.body(s.at(before).word()) || leadsName(s, first, before);
  }

  /** Whether the phrase up to {@code head} is a name of the kind "Justice for Health". */
  private static boolean wholeName(Sentence s, int first, int head) {
    int preposition = complement(s, first, head);
    return preposition == first + 1
        && !NameWords.body(s.at(first).word())
        && partOfName(s, first, preposition, head);
  }

  /** "Justice for Health": one capitalised word that nobody holds as an office. */
  private static boolean leadsName(Sentence s, int first, int word) {
    boolean many = word == 0 && s.at(word).lower().endsWith("s");
    return word == first
        && !many
        && s.tagged(word, "PROPN", "NOUN")
        && s.at(word).word().length() > 1
        && !NameWords.agent(s.at(word).word());
  }

  /** "The Duke of Kent", "Members of the union": no name of anybody. */
  private static boolean commonNoun(Sentence s, Range run) {
    boolean body = false;
    for (int i = run.first(); i <= run.last(); i++) {
      body |= NameWords.body(s.at(i).word());
    }
    boolean acronym =
        s.at(run.last()).word().equals(s.at(run.last()).word().toUpperCase(Locale.ROOT));
    boolean determined = s.tagged(run.first() - 1, "DET") && !body && !acronym;
    boolean opens = run.first() == 0 && run.last() == 0 && !s.tagged(0, "PROPN");
    return determined || opens;
  }

  private static int complement(Sentence s, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (s.tagged(i, "ADP") && !s.at(i).capitalised()) {
        return i;
      }
    }
    return -1;
  }

  private static int beforeComma(Sentence s, Range phrase) {
    int i = phrase.first();
    while (i < phrase.last() && !s.is(i + 1, ",", "(", "who", "which")) {
      i++;
    }
    return i;
  }

  /** The run of capitalised words that ends at {@code last}, roles in front left out, or null. */
  @Nullable Range run(Sentence s, int first, int last) {
    int end = last;
    if (!s.tagged(end, "PROPN") && !(s.at(end).capitalised() && s.tagged(end, "NOUN", "ADJ"))) {
      return null;
    }
    int start = end;
    while (start - 1 >= first
        && (s.tagged(start - 1, "PROPN")
            || (s.at(start - 1).capitalised() && s.tagged(start - 1, "ADJ", "NOUN", "X"))
            || (s.is(start - 1, "of", "and", "for")
                && start - 2 >= first
                && s.at(start - 2).capitalised()
                && NameWords.body(s.at(start - 2).word())))) {
      start--;
    }
    for (int i = end - 1; i >= start; i--) {
      if (NameWords.title(s.at(i).word(), Names.words(s, new Range(i + 1, end)))) {
        // "Ohio Governor John Roe": the place is no part of the name.
        start = i;
        break;
      }
      if (NameWords.role(s.at(i).word()) && !NameWords.title(s.at(i).word())) {
        start = i + 1;
        break;
      }
    }
    return new Range(withOwner(s, first, start, end), end);
  }

  /**
   * Where a name begins that goes on before an apostrophe: "the Queen's Fund", "St Alban's
   * Hospital". What a body or a country has is no part of its name: "the BMA's council", "England's
   * Parliament".
   */
  private int withOwner(Sentence s, int first, int start, int end) {
    int owner = start - 2;
    if (owner < first || !s.is(start - 1, "'s", "'") || !s.tagged(owner, "PROPN")) {
      return start;
    }
    for (int i = start; i <= end; i++) {
      if (!NameWords.body(s.at(i).word())) {
        return start;
      }
    }
    String word = s.at(owner).word();
    if (NameWords.body(word) || word.equals(word.toUpperCase(Locale.ROOT))) {
      return start;
    }
    if (s.is(owner - 1, "St", "St.", "Saint") && owner > first) {
      return owner - 1;
    }
    boolean article = start == end && s.tagged(owner - 1, "DET");
    return article || NameWords.role(word) || given(word) ? owner : start;
  }
}
