package org.strikebot.index.quotation;

import static org.strikebot.index.quotation.CueLexicon.Pattern.CLAUSE;
import static org.strikebot.index.quotation.CueLexicon.Pattern.HEARER;
import static org.strikebot.index.quotation.CueLexicon.Pattern.INFINITIVE;
import static org.strikebot.index.quotation.CueLexicon.Pattern.NOUN_PHRASE;
import static org.strikebot.index.quotation.CueLexicon.Pattern.QUOTE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.CueLexicon.Form;
import org.strikebot.index.quotation.CueLexicon.Verb;

/** Finds reports that hang on a verb: "X said that ...", "..., said X", "X accused Y of ...". */
final class VerbFrames {

  private final CueLexicon lexicon;
  private final Contents contents;

  VerbFrames(CueLexicon lexicon, Contents contents) {
    this.lexicon = lexicon;
    this.contents = contents;
  }

  /** The reports of {@code s} that stand in no other report's words, in reading order. */
  List<Frame> in(Sentence s) {
    List<Frame> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      VerbGroup group = group(s, i);
      if (group != null) {
        Frame frame = behind(s, group);
        if (frame != null) {
          found.add(frame);
        }
      }
    }
    for (int i = 0; i < s.size(); i++) {
      int at = i;
      if (found.stream().anyMatch(frame -> taken(frame, at))) {
        continue;
      }
      VerbGroup group = group(s, i);
      if (group != null) {
        Frame frame = ahead(s, group, found);
        if (frame != null) {
          found.add(frame);
        }
      }
    }
    found.sort((a, b) -> Integer.compare(a.cue().first(), b.cue().first()));
    return found;
  }

  /** Whether a word belongs to a report already: "said Ann Lee, who told MPs the same". */
  private static boolean taken(Frame frame, int at) {
    Range source = frame.source();
    boolean describes =
        source != null && source.contains(at) && source.first() > frame.cue().last();
    return describes || frame.covers(at) || frame.cue().contains(at);
  }

  private @Nullable VerbGroup group(Sentence s, int i) {
    return VerbGroup.at(s, i, lexicon);
  }

  /** A report whose words come before it: "..., X said" or "..., said X". */
  private @Nullable Frame behind(Sentence s, VerbGroup group) {
    Verb verb = group.verb();
    boolean speech = verb.takes(CLAUSE) || verb.takes(QUOTE);
    if (!speech || group.passive() || group.infinitive() || verb.form() == Form.PARTICIPLE_ING) {
      return null;
    }
    Range inverted = null;
    int before = group.first() - 1;
    boolean directlyBefore =
        s.quoted(before) || (s.is(before, ",") && before > 0 && !apposed(s, before));
    // "experts say" is turned round too; "they should, if it is near, confirm plans" is not.
    boolean turned = verb.form() != Form.BASE || !verb.takes(NOUN_PHRASE);
    if (directlyBefore && turned && group.first() == group.last() - verb.particle().size()) {
      Range phrase = NounPhrases.startingAt(s, group.last() + 1);
      if (phrase != null && !NounPhrases.temporal(s, phrase)) {
        inverted = Appositions.with(s, phrase);
      }
    }
    Range subject = inverted == null ? Subjects.before(s, group.first(), false) : null;
    Range source = inverted != null ? inverted : subject;
    if (source == null) {
      return null;
    }
    int left = inverted != null ? before : source.first() - 1;
    int after = inverted != null ? inverted.last() + 1 : group.last() + 1;
    int rest = Adverbials.after(s, after, verb.takes(HEARER));
    boolean ends = rest >= s.size() || s.is(rest, ".", ",", "!", "?", ";", "—", "--", "–", ":");
    boolean quotedBefore =
        s.quoted(left) || (s.is(left, ",", "—", "–", "--") && s.quoted(left - 1));
    boolean within = ends && s.is(left, ",") && !quotedBefore && !s.hasVerb(0, left - 1);
    if (within) {
      return verb.takes(CLAUSE) ? inserted(s, group, source, left, rest) : null;
    }
    if (!quotedBefore && !(ends && s.is(left, ","))) {
      return null;
    }
    if (s.is(rest, ":") && !quotedBefore) {
      return null;
    }
    List<Range> parts = new ArrayList<>();
    Range first = contents.before(s, left);
    if (first == null) {
      return null;
    }
    // "The 'tea party' she visited" is no report; "'We lost,' she shrugged" is.
    boolean anyVerb = verb.patterns().equals(Set.of(QUOTE));
    if (anyVerb && !contents.statement(s.at(first.last()))) {
      return null;
    }
    parts.add(first);
    Range more = contents.resumed(s, rest);
    if (!quotedBefore && Subjects.subordinate(s, first.first(), first.last())) {
      // "After the strike ended, Ms Lee wrote to the minister": when it was, and no words of hers.
      if (more == null || !s.hasVerb(more.first(), segmentEnd(s, more))) {
        return more == null || !s.quoted(more.first())
            ? null
            : new Frame(s, group.range(), source, List.of(more));
      }
    }
    if (more != null) {
      parts.add(more);
    }
    return new Frame(s, group.range(), source, parts);
  }

  /** "Ms Lee, the chair, said the port would close": a subject, and nothing that was said. */
  private static boolean apposed(Sentence s, int comma) {
    int inner = comma - 1;
    while (inner > 0 && !s.is(inner, ",") && !s.quoted(inner)) {
      inner--;
    }
    return s.is(inner, ",")
        && !s.hasVerb(0, inner)
        && (Appositions.describes(s, inner + 1, comma - 1)
            || (s.tagged(inner + 1, "VERB") && s.at(inner + 1).lower().endsWith("ing")));
  }

  private static int segmentEnd(Sentence s, Range range) {
    int end = range.first();
    while (end < range.last() && !s.is(end + 1, ",")) {
      end++;
    }
    return end;
  }

  /** A report in the midst of its words: "The contrast, Ms Lee said, would be clear". */
  private @Nullable Frame inserted(Sentence s, VerbGroup group, Range source, int left, int rest) {
    Range after = s.is(rest, ",") && !s.quoted(rest + 1) ? contents.rest(s, rest + 1) : null;
    if (after == null || left < 1 || !s.hasVerb(after.first(), after.last())) {
      return null;
    }
    // "Behind the scenes, Ms Lee said, ...": where or when, and no words without a verb.
    boolean linking =
        (s.tagged(0, "CCONJ", "ADV", "SCONJ", "INTJ") && left <= 2) || s.tagged(0, "ADP");
    return new Frame(
        s,
        group.range(),
        source,
        linking ? List.of(after) : List.of(new Range(0, left - 1), after));
  }

  /** A report whose words follow it: "X said (that) ...", "X told Y: ...", "X called Y ...". */
  private @Nullable Frame ahead(Sentence s, VerbGroup group, List<Frame> found) {
    if (group.passive() || group.infinitive() || group.doubtful()) {
      return null;
    }
    // "wrote to Ms Lee, the chair, asking": the asking is the writer's.
    boolean apart = group.verb().form() == Form.PARTICIPLE_ING && s.is(group.first() - 1, ",");
    Range source = apart ? null : Subjects.before(s, group.first(), true);
    if (source == null) {
      source = Subjects.shared(s, group, found);
    }
    if (source == null || !speaks(s, source)) {
      return null;
    }
    boolean relative = s.is(source.first() - 1, "which", "who", "that");
    Range content = contents.after(s, group, relative);
    if (content == null) {
      boolean opens = s.is(group.last() + 1, ":") && group.last() + 1 >= s.size() - 1;
      return opens ? new Frame(s, group.range(), source, List.of()) : null;
    }
    if (s.is(source.first(), "who") && s.is(source.first() - 1, ",")) {
      content = withinClause(s, content);
    }
    boolean quote = s.quoted(content.first()) && content.first() == content.last();
    boolean joined = source.last() < group.first() - 1 || source.first() > group.first();
    if (joined && group.verb().takes(NOUN_PHRASE) && Coordination.desired(s, group)) {
      return null;
    }
    if (Relatives.describes(s, group, source, content)) {
      return null;
    }
    if (!quote && (group.negated() || s.asks() || conditional(s, source))) {
      return null;
    }
    if (!quote
        && !group.verb().takes(CLAUSE)
        && !group.verb().takes(NOUN_PHRASE)
        && !group.verb().takes(INFINITIVE)) {
      return null;
    }
    return new Frame(s, group.range(), source, List.of(content));
  }

  /**
   * The words up to the comma that ends their relative clause: "Ann Lee, who warned that wards
   * would close, said".
   */
  private static Range withinClause(Sentence s, Range content) {
    for (int i = content.first() + 1; i < content.last(); i++) {
      if (s.is(i, ",") && s.at(i + 1).verbal()) {
        return new Range(content.first(), i - 1);
      }
    }
    return content;
  }

  private static boolean speaks(Sentence s, Range source) {
    return !(source.first() == source.last() && s.is(source.first(), "there", "this", "what"));
  }

  private static boolean conditional(Sentence s, Range source) {
    return s.is(source.first() - 1, "if", "unless", "whether", "should");
  }
}
