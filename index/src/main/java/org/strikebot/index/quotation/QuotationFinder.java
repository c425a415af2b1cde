package org.strikebot.index.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.quotation.Quotation.Speaker;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/**
 * Finds who said what in a document: quotation marks are paired, sentences are read with their
 * words' parts of speech, reports are found in them by rule, and each report's speaker is resolved
 * inside the document or left open. Safe for use by several threads.
 */
public final class QuotationFinder {

  private final CueLexicon lexicon = new CueLexicon();
  private final Map<String, String> givenNames = GivenNames.pronouns();
  private final SentenceReader reader;

  /** A finder that reads its part-of-speech model at the first document. */
  public QuotationFinder() {
    this(new OpenNlpTagger());
  }

  QuotationFinder(WordTagger tagger) {
    this.reader = new SentenceReader(tagger);
  }

  /**
   * The quotations of a document, in reading order.
   *
   * @param sentences the document's sentences, offsets into its text
   * @param dates its dated words, offsets into its text
   */
  public List<Quotation> find(Document document, List<Span> sentences, List<DatedWords> dates) {
    String text = document.text();
    List<QuotedWords> marks = QuotationMarks.in(document);
    List<Sentence> read = reader.read(document, sentences, marks);
    Contents contents = new Contents(lexicon, text);
    VerbFrames verbs = new VerbFrames(lexicon, contents);
    OtherFrames others = new OtherFrames(lexicon, contents);
    Speakers speakers = new Speakers(document, read, givenNames);
    Circumstances circumstances = new Circumstances(dates);
    InnerQuotations inner = new InnerQuotations(document, sentences, reader, verbs, others);

    List<Quotation> found = new ArrayList<>();
    Frame last = null;
    Speaker lastSpeaker = null;
    for (Sentence sentence : read) {
      List<Frame> frames = new ArrayList<>(verbs.in(sentence));
      frames.addAll(others.in(sentence, frames));
      frames.sort(Comparator.comparingInt(frame -> frame.cue().first()));
      for (Frame frame : frames) {
        Speaker speaker = speakers.resolve(frame);
        for (Range content : frame.contents()) {
          found.add(quotation(frame, content, speaker, circumstances));
        }
        add(found, inner.in(frame, speaker, speakers), circumstances);
        // "..., said Ann Lee, asking for patience": the words that follow are who spoke's.
        if (last == null || !last.sentence().equals(sentence) || !quotes(last) || quotes(frame)) {
          last = frame;
          lastSpeaker = speaker;
        }
      }
      if (frames.isEmpty() && loose(contents, sentence)) {
        boolean goesOn = last != null && carriesOn(last, sentence);
        for (int i = 0; i < sentence.size(); i++) {
          QuotedWords quoted = sentence.at(i).quoted();
          if (quoted != null) {
            found.add(
                new Quotation(
                    quoted.inner(),
                    Quotation.Type.DIRECT,
                    goesOn && last != null
                        ? last.sentence().span(last.cue().first(), last.cue().last())
                        : null,
                    goesOn ? lastSpeaker : null,
                    null,
                    null));
            add(found, inner.in(quoted, goesOn ? lastSpeaker : null, speakers), circumstances);
          }
        }
      }
      if (last != null && frames.isEmpty() && another(sentence, lastSpeaker)) {
        // "Ms Lee laughed. “It is not.”": whose words these are nobody can tell.
        last = null;
        lastSpeaker = null;
      }
      speakers.pass(sentence, frames);
    }
    found.sort(Comparator.comparing(Quotation::span));
    List<Quotation> distinct = new ArrayList<>();
    for (Quotation quotation : found) {
      // "repeating its stance that ...": the verb reports, the noun says the same again.
      if (distinct.isEmpty() || !distinct.getLast().span().equals(quotation.span())) {
        distinct.add(quotation);
      }
    }
    return List.copyOf(distinct);
  }

  /** Whether a sentence opens with somebody else's name. */
  private static boolean another(Sentence sentence, @Nullable Speaker last) {
    Range opening = NounPhrases.startingAt(sentence, 0);
    if (opening == null || !sentence.tagged(opening.last(), "PROPN")) {
      return false;
    }
    String name = last == null ? null : last.name();
    return name == null || !name.contains(sentence.at(opening.last()).word());
  }

  private static boolean quotes(Frame frame) {
    return frame.contents().stream()
        .anyMatch(
            content ->
                content.first() == content.last() && frame.sentence().quoted(content.first()));
  }

  private static void add(
      List<Quotation> found, List<InnerQuotations.Told> inner, Circumstances circumstances) {
    for (InnerQuotations.Told told : inner) {
      for (Range content : told.frame().contents()) {
        found.add(quotation(told.frame(), content, told.speaker(), circumstances));
      }
    }
  }

  /** Whether a sentence is nothing but quoted words. */
  private static boolean loose(Contents contents, Sentence sentence) {
    boolean quoted = false;
    for (Item item : sentence.items()) {
      if (item.isQuoted()) {
        quoted |= contents.statement(item);
      } else if (!item.is(".", ",", "-", "—", "–", "*", "•")) {
        return false;
      }
    }
    return quoted;
  }

  /** Whether loose quoted words follow a report closely enough to be the same person's. */
  private static boolean carriesOn(Frame last, Sentence sentence) {
    boolean sameParagraph = last.sentence().paragraph() == sentence.paragraph();
    boolean opened =
        last.contents().isEmpty() && last.sentence().paragraph() + 1 == sentence.paragraph();
    return sameParagraph || opened;
  }

  private static Quotation quotation(
      Frame frame, Range content, @Nullable Speaker speaker, Circumstances circumstances) {
    Sentence sentence = frame.sentence();
    QuotedWords only =
        content.first() == content.last() ? sentence.at(content.first()).quoted() : null;
    boolean holdsQuote = false;
    for (int i = content.first(); i <= content.last(); i++) {
      holdsQuote |= sentence.quoted(i);
    }
    Quotation.Type type =
        only != null
            ? Quotation.Type.DIRECT
            : holdsQuote ? Quotation.Type.MIXED : Quotation.Type.INDIRECT;
    Span span = only != null ? only.inner() : sentence.span(content.first(), content.last());
    return new Quotation(
        span,
        type,
        sentence.span(frame.cue().first(), frame.cue().last()),
        speaker,
        circumstances.day(frame),
        circumstances.place(frame));
  }
}
