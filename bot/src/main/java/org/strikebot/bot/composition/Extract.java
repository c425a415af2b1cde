package org.strikebot.bot.composition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;
import org.strikebot.bot.retrieval.Sentence;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Span;

/**
 * Neighbouring sentences of one document that are shown together.
 *
 * @param hit the passage they are from
 * @param span where they stand in the document's text
 * @param core the sentence among them that was chosen; the others came along
 * @param score how likely they answer what was not answered before, summed over what is asked
 * @param stems the stems of their content words, numbers included
 */
record Extract(Hit hit, Span span, Span core, double score, Set<String> stems) {

  /** The stems of the content words of {@code text}. */
  static Set<String> stems(String text) {
    return Words.of(text).stream()
        .filter(Word::content)
        .map(Word::stem)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Its pieces' words, each verbatim, with a space between. */
  String text() {
    String text = hit.document().document().text();
    return pieces().stream().map(piece -> piece.of(text)).collect(Collectors.joining(" "));
  }

  /** Its stretches of whole sentences that report the words of the same people, or nobody's. */
  List<Span> pieces() {
    List<Span> pieces = new ArrayList<>();
    Set<String> before = Set.of();
    for (Span sentence : hit.document().sentences()) {
      if (!span.contains(sentence)) {
        continue;
      }
      Set<String> speakers =
          hit.document().reportedIn(sentence).stream()
              .map(Extract::speaker)
              .collect(Collectors.toSet());
      if (!pieces.isEmpty() && speakers.equals(before)) {
        pieces.set(pieces.size() - 1, new Span(pieces.getLast().start(), sentence.end()));
      } else {
        pieces.add(sentence);
      }
      before = speakers;
    }
    return pieces;
  }

  /** The sentence that was chosen, verbatim. */
  String coreText() {
    return core.of(hit.document().document().text());
  }

  String documentId() {
    return hit.document().document().id();
  }

  boolean overlaps(Extract other) {
    return documentId().equals(other.documentId()) && span.overlaps(other.span);
  }

  /** Whether it shows {@code sentence}. */
  boolean shows(Sentence sentence) {
    return documentId().equals(sentence.hit().document().document().id())
        && span.contains(sentence.span());
  }

  /** Whether another document has a whole sentence of this one's passage, word for word. */
  boolean sameReport(Extract other) {
    String text = hit.document().document().text();
    String theirs = other.hit().document().document().text();
    return !documentId().equals(other.documentId())
        && hit.passage().sentences().stream()
            .map(sentence -> sentence.of(text))
            .anyMatch(sentence -> sentence.length() >= TELLING && theirs.contains(sentence));
  }

  /** Shorter sentences may be the same by chance, in characters. */
  private static final int TELLING = 40;

  /** The share of the smaller one's words that the other has too, from 0 to 1. */
  double likeness(Extract other) {
    Set<String> shared = new HashSet<>(stems);
    shared.retainAll(other.stems);
    int smaller = Math.min(stems.size(), other.stems.size());
    return smaller == 0 ? 0 : (double) shared.size() / smaller;
  }

  /** Whether it has a number that {@code other} has not. */
  boolean differsInNumbers(Extract other) {
    return stems.stream()
        .filter(stem -> Character.isDigit(stem.codePointAt(0)))
        .anyMatch(number -> !other.stems.contains(number));
  }

  /** Whose words they are: the speakers quoted in them, else the document's publisher. */
  private String voice() {
    List<String> speakers =
        hit.document().quotationsIn(span).stream().map(Extract::speaker).distinct().toList();
    String publisher = hit.document().document().facts().publisher();
    return speakers.isEmpty() ? String.valueOf(publisher) : String.join(", ", speakers);
  }

  /**
   * On whose side of the dispute it speaks: the sides of those quoted in it, else of its document.
   * Where a side is not known the voice stands for itself.
   */
  Set<String> camps() {
    Set<String> camps = new HashSet<>();
    for (Quotation quotation : hit.document().quotationsIn(span)) {
      Quotation.Speaker speaker = quotation.speaker();
      if (speaker != null && speaker.name() != null) {
        camps.add(speaker.side() == null ? speaker.name() : speaker.side());
      }
    }
    String side = hit.document().document().facts().side();
    if (camps.isEmpty()) {
      camps.add(side == null ? voice() : side);
    }
    return camps;
  }

  private static String speaker(Quotation quotation) {
    Quotation.Speaker speaker = quotation.speaker();
    return speaker == null || speaker.name() == null ? "?" : speaker.name();
  }
}
