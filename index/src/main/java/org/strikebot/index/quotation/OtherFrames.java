package org.strikebot.index.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds reports that hang on no verb: "according to X", "X's claim that", "X: ...". */
final class OtherFrames {

  private final CueLexicon lexicon;
  private final Contents contents;

  OtherFrames(CueLexicon lexicon, Contents contents) {
    this.lexicon = lexicon;
    this.contents = contents;
  }

  /** The reports of {@code s} that touch none of those found already. */
  List<Frame> in(Sentence s, List<Frame> known) {
    List<Frame> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      int at = i;
      boolean taken =
          known.stream().anyMatch(frame -> frame.cue().contains(at) || inQuote(frame, at));
      if (taken) {
        continue;
      }
      Frame frame = accordingTo(s, i);
      if (frame == null && known.stream().noneMatch(each -> each.covers(at))) {
        frame = noun(s, i);
      }
      if (frame != null) {
        found.add(frame);
      }
    }
    if (known.isEmpty() && found.isEmpty()) {
      Frame label = label(s);
      if (label != null) {
        found.add(label);
      }
    }
    return found;
  }

  private static boolean inQuote(Frame frame, int at) {
    return frame.covers(at) && frame.sentence().at(at).isQuoted();
  }

  private @Nullable Frame accordingTo(Sentence s, int i) {
    if (!s.is(i, "according") || !s.is(i + 1, "to")) {
      return null;
    }
    Range phrase = NounPhrases.startingAt(s, i + 2);
    if (phrase == null) {
      return null;
    }
    Range source = s.is(phrase.last() + 1, ",") && i > 0 ? Appositions.with(s, phrase) : phrase;
    Range cue = new Range(i, i + 1);
    if (i == 0) {
      int comma = source.last() + 1;
      while (comma < s.size() && !s.is(comma, ",")) {
        comma++;
      }
      if (comma + 1 >= s.size()) {
        return null;
      }
      Range content = contents.rest(s, comma + 1);
      return content == null ? null : new Frame(s, cue, source, List.of(content));
    }
    // "found, according to the Echo, that": the clause behind is what the Echo tells.
    boolean inserted = s.is(source.last() + 1, ",") && s.is(source.last() + 2, "that");
    Range content = inserted ? contents.rest(s, source.last() + 2) : contents.before(s, i - 1);
    return content == null ? null : new Frame(s, cue, source, List.of(content));
  }

  /** "Mr Hunt's claim that lives were at risk", "a warning from the BMA that". */
  private @Nullable Frame noun(Sentence s, int i) {
    if (!s.tagged(i, "NOUN")) {
      return null;
    }
    Set<String> leadIns = lexicon.leadIns(s.at(i).lower());
    if (leadIns == null) {
      return null;
    }
    int next = i + 1;
    Range source = possessor(s, i);
    if (s.is(next, "by", "from")) {
      Range phrase = NounPhrases.startingAt(s, next + 1);
      if (phrase != null) {
        source = phrase;
        next = phrase.last() + 1;
      }
    }
    if (source == null || next >= s.size() || !leadIns.contains(s.at(next).lower())) {
      return null;
    }
    if (s.is(next, "to") && !s.tagged(next + 1, "VERB", "AUX", "ADV", "PART")) {
      // "his advice to Ms Lee"
      return null;
    }
    if (!s.is(next, "that", "to") && !s.nominal(next + 1) && !s.quoted(next + 1)) {
      return null;
    }
    if (s.is(next, "that") && !s.hasVerb(next + 1, s.size() - 1)) {
      return null;
    }
    Range content = contents.ofNoun(s, next);
    return content == null ? null : new Frame(s, new Range(i, i), source, List.of(content));
  }

  private static @Nullable Range possessor(Sentence s, int noun) {
    int i = noun - 1;
    while (s.tagged(i, "ADJ", "NOUN", "NUM") && !s.is(i, "'s", "'")) {
      i--;
    }
    if (s.is(i, "'s", "'") && i > 0) {
      Range phrase = NounPhrases.endingAt(s, i - 1);
      return phrase;
    }
    return s.is(i, "his", "her", "their", "its") ? new Range(i, i) : null;
  }

  /** A speaker's name, a colon and quoted words. */
  private @Nullable Frame label(Sentence s) {
    for (int i = 1; i + 1 < s.size(); i++) {
      if (s.is(i, ":") && s.quoted(i + 1) && contents.statement(s.at(i + 1))) {
        Range source = NounPhrases.endingAt(s, i - 1);
        boolean label = source != null && !s.hasVerb(0, i - 1);
        if (!label) {
          source = firstSubject(s, i);
        }
        return source == null || (!s.hasVerb(0, i - 1) && source.first() > 0)
            ? null
            : new Frame(s, new Range(i, i), source, List.of(new Range(i + 1, i + 1)));
      }
    }
    return null;
  }

  private static @Nullable Range firstSubject(Sentence s, int before) {
    for (int i = 1; i < before; i++) {
      if (s.at(i).verbal()) {
        return Subjects.before(s, i, false);
      }
    }
    return null;
  }
}
