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
      Range source = frame.source();
      if (source != null && !onlyCited(s, frame, frames)) {
        note(s, source, frame);
        spokesperson(frame);
      }
    }
  }

  /** "..., he said, according to the Herald": the next "he" is not the Herald. */
  private boolean onlyCited(Sentence s, Frame frame, List<Frame> frames) {
    int cue = frame.cue().first();
    if (cue == 0 || !s.is(cue, "according") || frame.source() == null) {
      return false;
    }
    String named = proper(s, frame.source());
    return frames.size() > 1 || named == null || !names.person(named);
  }

  /** "The union said through its secretary Ann Lee that": whoever spoke for a body may go on. */
  private void spokesperson(Frame frame) {
    Sentence s = frame.sentence();
    Range source = frame.source();
    int i = source == null ? 0 : Math.min(source.last(), frame.cue().last()) + 1;
    while (i < s.size() && !frame.covers(i) && !(s.is(i, ",") && i > frame.cue().last())) {
      if (s.is(i, "through", "via")) {
        Range phrase = NounPhrases.startingAt(s, i + 1);
        String named = phrase == null ? null : proper(s, phrase);
        if (named != null && names.person(named)) {
          take(named, s.paragraph());
        }
      }
      i++;
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
          return s.is(source.first(), "it", "its") ? body(frame, s, source) : null;
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
    if (named == null) {
      Range author = heads.author(s, source);
      named = author == null ? null : proper(s, author);
    }
    return named != null ? named : names.inRole(Names.words(s, source));
  }

  /** The body that acts earlier in the sentence, or else the last one of the paragraph. */
  private @Nullable String body(Frame frame, Sentence s, Range source) {
    // "The Herald reported its view": whoever reports a view holds it least of all.
    String acting =
        s.is(source.first(), "its")
            ? null
            : acting(frame, s, source.first(), Names.Kind.BODY, null);
    return acting != null || s.paragraph() != bodyParagraph ? acting : body;
  }

  /** Who acts before {@code end} in the report's own words, of this kind and pronoun, or null. */
  private @Nullable String acting(
      Frame frame, Sentence s, int end, Names.Kind kind, @Nullable String pronoun) {
    for (int i = 1; i < end; i++) {
      if (s.at(i).verbal() && !frame.covers(i) && !s.at(i).lower().endsWith("ing")) {
        Range subject = Subjects.before(s, i, false);
        String named = subject == null ? null : proper(s, subject);
        if (named != null
            && names.kind(named) == kind
            && (pronoun == null || agrees(named, pronoun))) {
          return named;
        }
      }
    }
    return null;
  }

  /** The proper name that heads a phrase, in full; null where its head is a common noun. */
  private @Nullable String proper(Sentence s, Range source) {
    Range run = heads.properName(s, source);
    boolean capitalOfSentence =
        run != null
            && run.last() == 0
            && s.at(0).word().matches(".*[^s]s")
            && !(s.tagged(1, "VERB", "AUX") && s.at(1).word().endsWith("s"))
            && !names.known(s.at(0).word());
    return run == null || capitalOfSentence
        ? null
        : names.full(Names.words(s, run), s.at(run.first()).span().start());
  }

  private @Nullable String pronoun(Frame frame, Sentence s, Range source) {
    String written = s.at(source.first()).lower();
    String pronoun = written.equals("his") ? "he" : written.equals("her") ? "she" : written;
    String acting = acting(frame, s, source.first(), Names.Kind.PERSON, pronoun);
    if (acting != null) {
      return acting;
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
    // A name that nothing tells to be a person's may be a newspaper's: nobody's "he".
    return known == null ? names.person(name) : known.equals(pronoun);
  }

  private static boolean sameName(String name, @Nullable String speaker) {
    return speaker != null && Names.withoutTitles(speaker).equals(name);
  }
}
