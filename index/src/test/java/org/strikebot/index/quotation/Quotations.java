package org.strikebot.index.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.passage.SentenceSplitter;
import org.strikebot.index.quotation.Quotation.Speaker;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

/** The quotations of small texts, for tests. */
final class Quotations {

  /** Nothing but a title and a kind. */
  static final DocumentFacts UNKNOWN =
      new DocumentFacts("A page", "article", null, null, null, null, null, null, List.of(), null);

  /** What the tests write for a speaker whom the text does not name. */
  static final String NOBODY = "nobody";

  /** Its part-of-speech model is read once for all tests. */
  private static final QuotationFinder FINDER = new QuotationFinder();

  private Quotations() {}

  static Quotation only(String text) {
    List<Quotation> found = find(text);
    assertEquals(1, found.size(), () -> "found " + words(found, text));
    return found.getFirst();
  }

  static List<Quotation> find(String text) {
    return find(document(text, UNKNOWN), List.of());
  }

  static List<Quotation> find(Document document, List<DatedWords> dates) {
    return FINDER.find(document, new SentenceSplitter().split(document), dates);
  }

  static List<String> words(String text) {
    return words(find(text), text);
  }

  static List<String> words(List<Quotation> found, String text) {
    return found.stream().map(quotation -> quotation.span().of(text)).toList();
  }

  static List<String> names(String text) {
    return names(find(text));
  }

  static List<String> names(List<Quotation> found) {
    return found.stream().map(Quotations::name).toList();
  }

  static String cue(Quotation quotation, String text) {
    Span cue = quotation.cue();
    assertNotNull(cue);
    return cue.of(text);
  }

  static Speaker speaker(Quotation quotation) {
    Speaker speaker = quotation.speaker();
    assertNotNull(speaker);
    return speaker;
  }

  static String name(Quotation quotation) {
    String name = speaker(quotation).name();
    return name == null ? NOBODY : name;
  }

  /** A document whose paragraphs are parted by empty lines. */
  static Document document(String text, DocumentFacts facts) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf("\n\n", from);
      int until = end < 0 ? text.length() : end;
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(from, until)));
      from = end < 0 ? text.length() : end + 2;
    }
    return new Document("page", facts, text, blocks);
  }
}
