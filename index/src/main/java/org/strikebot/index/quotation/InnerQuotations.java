package org.strikebot.index.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.Quotation.Speaker;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/**
 * Finds what somebody quotes within quoted words of their own: “Mr Vance told us, ‘I resign.’” Only
 * words between marks are looked for; "I" is whoever tells it, any other pronoun is nobody known.
 */
final class InnerQuotations {

  /** One report inside quoted words, with its speaker. */
  record Told(Frame frame, @Nullable Speaker speaker) {}

  private final Document document;
  private final List<Span> sentences;
  private final SentenceReader reader;
  private final VerbFrames verbs;
  private final OtherFrames others;

  InnerQuotations(
      Document document,
      List<Span> sentences,
      SentenceReader reader,
      VerbFrames verbs,
      OtherFrames others) {
    this.document = document;
    this.sentences = sentences;
    this.reader = reader;
    this.verbs = verbs;
    this.others = others;
  }

  /** The reports inside the quoted stretches of a report, which {@code teller} made. */
  List<Told> in(Frame frame, @Nullable Speaker teller, Speakers speakers) {
    List<Told> told = new ArrayList<>();
    for (Range content : frame.contents()) {
      for (int i = content.first(); i <= content.last(); i++) {
        QuotedWords outer = frame.sentence().at(i).quoted();
        if (outer != null) {
          told.addAll(in(outer, teller, speakers));
        }
      }
    }
    return told;
  }

  /** The reports inside one quoted stretch. */
  List<Told> in(QuotedWords outer, @Nullable Speaker teller, Speakers speakers) {
    List<QuotedWords> marks = QuotationMarks.nested(document, outer);
    if (marks.isEmpty()) {
      return List.of();
    }
    List<Told> told = new ArrayList<>();
    for (Sentence sentence : reader.read(document, clipped(outer), marks)) {
      List<Frame> frames = new ArrayList<>(verbs.in(sentence));
      frames.addAll(others.in(sentence, frames));
      for (Frame frame : frames) {
        List<Range> quoted =
            frame.contents().stream().filter(content -> quoted(sentence, content)).toList();
        if (!quoted.isEmpty()) {
          Frame only = new Frame(sentence, frame.cue(), frame.source(), quoted);
          told.add(new Told(only, speakers.resolveWithin(only, teller)));
        }
      }
    }
    return told;
  }

  private static boolean quoted(Sentence sentence, Range content) {
    for (int i = content.first(); i <= content.last(); i++) {
      if (sentence.quoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** The sentences inside a quoted stretch, without its marks. */
  private List<Span> clipped(QuotedWords outer) {
    List<Span> clipped = new ArrayList<>();
    for (Span paragraph : QuotationMarks.paragraphs(document, outer)) {
      for (Span sentence : sentences) {
        if (sentence.overlaps(paragraph)) {
          clipped.add(
              new Span(
                  Math.max(sentence.start(), paragraph.start()),
                  Math.min(sentence.end(), paragraph.end())));
        }
      }
    }
    return clipped;
  }
}
