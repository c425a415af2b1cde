package org.strikebot.index.quotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.Quotation.Speaker;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;

/**
 * Resolves who a report's speaker is, sentence after sentence. A pronoun stands for the person who
 * spoke or acted last, and for nobody where another has had the floor since, where the text is too
 * far off, or where that person is the one being answered. For use by one thread.
 */
final class Speakers {

  /** How many paragraphs a pronoun may lean back over. */
  private static final int REACH = 2;

  private final DocumentFacts facts;
  private final Heads heads;
  private final Names names;
  private final Map<String, String> pronounOfGivenName;
  private final Map<String, String> pronounOfSurname = new HashMap<>();
  private @Nullable String person;
  private int personParagraph;
  private @Nullable String body;
  private int bodyParagraph;
  private boolean interrupted;

  Speakers(Document document, List<Sentence> sentences, Map<String, String> givenNames) {
    this.facts = document.facts();
    this.heads = new Heads(givenNames.keySet());
    this.names = new Names(document, sentences, heads);
    this.pronounOfGivenName = givenNames;
    for (Sentence s : sentences) {
      for (int i = 0; i + 1 < s.size(); i++) {
        if (s.is(i, "Mr", "Mr.", "Sir", "Lord")) {
          pronounOfSurname.put(s.at(i + 1).word(), "he");
        } else if (s.is(i, "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dame", "Lady", "Baroness")) {
          pronounOfSurname.put(s.at(i + 1).word(), "she");
        }
      }
    }
  }

  /** The speaker of a report, or null where it names none. */
  @Nullable Speaker resolve(Frame frame) {
    Range source = frame.source();
    if (source == null) {
      return null;
    }
    return speaker(frame, source, name(frame, frame.sentence(), source));
  }

  /**
   * The speaker of a report that somebody makes within words of their own, or null where it names
   * none. "I" is whoever tells it; whom another pronoun means cannot be told from outside.
   *
   * @param teller whose words the report stands in, or null where that is not known
   */
  @Nullable Speaker resolveWithin(Frame frame, @Nullable Speaker teller) {
    Range source = frame.source();
    if (source == null) {
      return null;
    }
    Sentence s = frame.sentence();
    String name = null;
    if (source.first() == source.last() && s.is(source.first(), "i", "me", "my")) {
      name = teller == null ? null : teller.name();
    } else if (!s.tagged(source.last(), "PRON")) {
      name = properOrRole(s, source);
    }
    return speaker(frame, source, name);
  }

  private Speaker speaker(Frame frame, Range source, @Nullable String name) {
    String side = name != null && sameName(name, facts.speaker()) ? facts.side() : null;
    return new Speaker(frame.sentence().span(source.first(), source.last()), name, side);
  }

  /** Takes note of who spoke or acted in a sentence, for the pronouns of the next. */
  void pass(Sentence s, List<Frame> frames) {
    Range subject = null;
    for (int i = 1; i < s.size() && subject == null; i++) {
      boolean relative = s.is(i - 1, "which", "who", "that");
      if (s.at(i).verbal() && !relative && !s.at(i).lower().endsWith("ing") && !s.is(i - 1, "to")) {
        int start = i;
        while (start > 1 && s.tagged(start - 1, "ADV", "AUX")) {
          start--;
        }
        subject = Subjects.before(s, start, false);
        break;
      }
    }
    if (subject != null && !covered(frames, subject)) {
      note(s, subject, null);
    }
    for (Frame frame : frames) {
      if (frame.source() != null) {
        note(s, frame.source(), frame);
      }
    }
  }

  private static boolean covered(List<Frame> frames, Range subject) {
    return frames.stream().anyMatch(frame -> frame.covers(subject.first()));
  }

  private void note(Sentence s, Range source, @Nullable Frame frame) {
    if (s.tagged(source.last(), "PRON") && source.first() == source.last()) {
      if (person != null && frame != null) {
        String pronoun = s.at(source.first()).lower();
        if ((pronoun.equals("he") || pronoun.equals("she"))
            && !interrupted
            && s.paragraph() - personParagraph <= REACH
            && agrees(person, pronoun)) {
          personParagraph = s.paragraph();
        }
      }
      return;
    }
    String named = proper(s, source);
    if (named == null) {
      String inRole = names.inRole(Names.words(s, source));
      if (inRole != null) {
        take(inRole, s.paragraph());
      } else if (frame != null) {
        interrupted = true;
      }
    } else if (names.kind(named) == Names.Kind.BODY) {
      body = named;
      bodyParagraph = s.paragraph();
      interrupted |= frame != null;
    } else {
      take(named, s.paragraph());
    }
  }

  private void take(String name, int paragraph) {
    person = name;
    personParagraph = paragraph;
    interrupted = false;
  }

  private @Nullable String name(Frame frame, Sentence s, Range source) {
    if (source.first() == source.last()) {
      switch (s.at(source.first()).lower()) {
        case "he", "she", "his", "her" -> {
          return pronoun(frame, s, source);
        }
        case "it", "its", "they", "their" -> {
          return s.is(source.first(), "it", "its") && s.paragraph() == bodyParagraph ? body : null;
        }
        case "i", "me", "my", "we", "our" -> {
          return "verbatim".equals(facts.wording()) && s.is(source.first(), "i", "me", "my")
              ? facts.speaker()
              : null;
        }
        case "who" -> {
          int before = s.is(source.first() - 1, ",") ? source.first() - 2 : source.first() - 1;
          Range antecedent = before < 0 ? null : NounPhrases.endingAt(s, before);
          return antecedent == null ? null : properOrRole(s, antecedent);
        }
        default -> {}
      }
    }
    return properOrRole(s, source);
  }

  private @Nullable String properOrRole(Sentence s, Range source) {
    String named = proper(s, source);
    return named != null ? named : names.inRole(Names.words(s, source));
  }

  /** The proper name that heads a phrase, in full; null where its head is a common noun. */
  private @Nullable String proper(Sentence s, Range source) {
    Range run = heads.properName(s, source);
    return run == null ? null : names.full(Names.words(s, run), s.at(run.first()).span().start());
  }

  private @Nullable String pronoun(Frame frame, Sentence s, Range source) {
    String written = s.at(source.first()).lower();
    String pronoun = written.equals("his") ? "he" : written.equals("her") ? "she" : written;
    // Somebody who acts earlier in the same sentence.
    for (int i = 1; i < source.first(); i++) {
      if (s.at(i).verbal() && !frame.covers(i) && !s.at(i).lower().endsWith("ing")) {
        Range subject = Subjects.before(s, i, false);
        String named = subject == null ? null : proper(s, subject);
        if (named != null && names.kind(named) == Names.Kind.PERSON && agrees(named, pronoun)) {
          return named;
        }
      }
    }
    if (person == null
        || interrupted
        || s.paragraph() - personParagraph > REACH
        || !agrees(person, pronoun)
        || answered(frame, s, source, person)) {
      return null;
    }
    return person;
  }

  /** Whether the sentence names that very person as the one spoken of before the pronoun. */
  private boolean answered(Frame frame, Sentence s, Range source, String who) {
    Set<String> parts = new HashSet<>(List.of(who.split(" ", -1)));
    for (int i = 0; i < source.first(); i++) {
      if (!frame.covers(i) && s.tagged(i, "PROPN") && parts.contains(s.at(i).word())) {
        return true;
      }
    }
    return false;
  }

  private boolean agrees(String name, String pronoun) {
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    String known = pronounOfSurname.get(surname);
    if (known == null) {
      known = pronounOfGivenName.get(name.split(" ", -1)[0]);
    }
    return known == null || known.equals(pronoun);
  }

  private static boolean sameName(String name, @Nullable String speaker) {
    return speaker != null && Names.withoutTitles(speaker).equals(name);
  }
}
