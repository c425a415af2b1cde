package org.strikebot.bot.verification;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.store.IndexedDocument;

/**
 * Everything by which a source calls whoever said something: the mention beside the words, the full
 * name, the side, the role, and the other mentions of the same person in the document.
 *
 * @param known whether the source says who it was at all
 * @param stems the words of all these, as stems
 */
record Voice(boolean known, Set<String> stems) {

  /** "Jeremy Hunt, the Health Secretary," and "the Health Secretary, Jeremy Hunt". */
  private static final int LONGEST_ROLE = 80;

  static Voice of(IndexedDocument document, Quotation quotation) {
    String text = document.document().text();
    Quotation.Speaker speaker = quotation.speaker();
    if (speaker == null) {
      return new Voice(false, Set.of());
    }
    Set<String> stems = new HashSet<>();
    Words words = new Words();
    String mention = speaker.mention().of(text);
    boolean pronoun = Vocabulary.PRONOUNS.contains(mention.strip().toLowerCase(Locale.ROOT));
    String name = speaker.name();
    if (name == null && pronoun) {
      return new Voice(false, Set.of());
    }
    learn(stems, words, mention);
    if (name == null) {
      return new Voice(true, stems);
    }
    learn(stems, words, name);
    if (speaker.side() != null) {
      learn(stems, words, speaker.side());
    }
    DocumentFacts facts = document.document().facts();
    if (name.equals(facts.speaker())) {
      if (facts.role() != null) {
        learn(stems, words, facts.role());
      }
      if (facts.side() != null) {
        learn(stems, words, facts.side());
      }
    }
    for (Quotation other : document.quotations()) {
      if (other.speaker() != null && name.equals(other.speaker().name())) {
        learn(stems, words, other.speaker().mention().of(text));
      }
    }
    apposition(text, name).forEach(role -> learn(stems, words, role));
    return new Voice(true, stems);
  }

  private static Set<String> apposition(String text, String name) {
    Set<String> roles = new HashSet<>();
    Matcher matcher =
        Pattern.compile(Pattern.quote(name) + ",([^,.;:\"“”]{3," + LONGEST_ROLE + "})[,.]")
            .matcher(text);
    while (matcher.find()) {
      roles.add(matcher.group(1));
    }
    return roles;
  }

  private static void learn(Set<String> stems, Words words, String called) {
    for (Word word : words.of(called)) {
      if (word.content() && !Vocabulary.TITLES.contains(word.lower())) {
        stems.add(word.stem());
      }
    }
  }

  /** Whether the words of a name or role call this speaker. */
  boolean calledBy(Iterable<Word> words) {
    boolean any = false;
    for (Word word : words) {
      if (word.content() && !Vocabulary.TITLES.contains(word.lower())) {
        if (!stems.contains(word.stem())) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
