package org.strikebot.bot.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.WordBags;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Reading;
import org.strikebot.bot.retrieval.ScoredSentence;
import org.strikebot.bot.retrieval.WordFit;
import org.strikebot.index.ingest.DocumentAnalysis;
import org.strikebot.index.passage.SentenceSplitter;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** Which sentences are shown, over small documents read with the weights that ship. */
final class SelectionTest {

  private final EvidenceReader reader = EvidenceReader.shipped(new WordFit(new WordBags()));

  private static IndexedDocument read(String id, String text) {
    return new DocumentAnalysis((document, sentences, dates) -> List.of(), DocumentAnalysis.SIZES)
        .analyse(inParagraphs(Samples.plain(id, text).document()));
  }

  private static Document inParagraphs(Document document) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String paragraph : document.text().split("\n\n", -1)) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, start + paragraph.length())));
      start += paragraph.length() + 2;
    }
    return new Document(document.id(), document.facts(), document.text(), blocks);
  }

  private List<String> shown(String question, IndexedDocument... documents) {
    Reading reading =
        reader.read(new QuestionReader().read(question), Samples.evidence(question, documents));
    return new Selection().choose(reading).stream().map(Extract::text).toList();
  }

  @Test
  void a_sentence_comes_with_those_beside_it_in_its_paragraph() {
    List<String> shown =
        shown(
            "How many kilns closed in March?",
            read(
                "one",
                "The makers met at noon. In March 41 kilns closed. The owners said nothing.\n\n"
                    + "The mayor spoke later. He was brief."));

    assertTrue(
        shown.getFirst().startsWith("The makers met at noon. In March 41 kilns closed."),
        shown.toString());
    assertTrue(
        shown.stream().noneMatch(one -> one.contains("kilns") && one.contains("mayor")),
        shown.toString());
  }

  @Test
  void sentences_that_are_paragraphs_of_their_own_are_read_together() {
    List<String> shown =
        shown(
            "How many kilns closed in March?",
            read("one", "The makers met.\n\nIn March 41 kilns closed.\n\nNobody spoke."));

    assertEquals("The makers met.\n\nIn March 41 kilns closed.\n\nNobody spoke.", shown.getFirst());
  }

  @Test
  void a_paragraph_is_shown_whole_unless_it_is_long() {
    String before = "The makers met at noon in the hall by the river. ".repeat(6);
    String asked = "In March 41 kilns closed.";
    String after = " The owners had nothing to say about any of it.".repeat(16);
    String question = "How many kilns closed in March?";

    assertEquals(
        before + asked, shown(question, read("one", before + asked)).getFirst(), "short enough");
    List<String> cut = shown(question, read("one", asked + after));
    assertTrue(cut.stream().anyMatch(one -> one.contains(asked)), cut.toString());
    assertTrue(cut.stream().allMatch(one -> one.length() <= 480), cut.toString());
  }

  @Test
  void every_part_of_a_question_gets_its_answer() {
    List<String> shown =
        shown(
            "How many kilns closed in March, and who opened the bridge?",
            read("one", "In March 41 kilns closed."),
            read("two", "In March 42 kilns closed, others said."),
            read("three", "Kilns closed in March."),
            read("four", "Many kilns closed in March, it was said."),
            read("five", "Mayor Anna Weir opened the bridge."));

    assertTrue(shown.stream().anyMatch(one -> one.contains("41 kilns")), shown.toString());
    assertTrue(shown.stream().anyMatch(one -> one.contains("Anna Weir")), shown.toString());
  }

  @Test
  void a_part_that_nothing_shown_answers_goes_before_more_of_another() {
    Map<String, List<Double>> chances =
        Map.of(
            "In March 41 kilns closed.", List.of(0.4, 0.0),
            "Owners blamed dear coal.", List.of(0.2, 0.0),
            "Two potters moved away.", List.of(0.18, 0.0),
            "Apprentices went unpaid.", List.of(0.16, 0.0),
            "Anna Weir cut the ribbon.", List.of(0.0, 0.1));
    String question = "How many kilns closed in March, and who opened the bridge?";
    Reading read =
        reader.read(
            new QuestionReader().read(question),
            Samples.evidence(
                question,
                chances.keySet().stream()
                    .map(text -> read(text.substring(0, 4), text))
                    .toArray(IndexedDocument[]::new)));
    List<Reading.PartReading> parts = new ArrayList<>();
    for (int at = 0; at < 2; at++) {
      int part = at;
      Reading.PartReading found = read.parts().get(part);
      List<ScoredSentence> sentences =
          found.sentences().stream()
              .map(
                  one ->
                      new ScoredSentence(
                          one.sentence(),
                          Objects.requireNonNull(chances.get(one.sentence().text())).get(part),
                          one.signals()))
              .toList();
      parts.add(
          new Reading.PartReading(found.part(), sentences, 1, Map.of(), List.of(), List.of()));
    }

    List<String> shown =
        new Selection()
            .choose(new Reading(read.analysis(), parts, 1)).stream().map(Extract::text).toList();

    assertEquals(
        List.of(
            "In March 41 kilns closed.", "Anna Weir cut the ribbon.", "Owners blamed dear coal."),
        shown.subList(0, 3));
  }

  @Test
  void what_hardly_may_answer_is_left_out() {
    List<String> shown =
        shown(
            "How many kilns closed in March?",
            read("one", "In March 41 kilns closed."),
            read("two", "The choir sang on the green."),
            read("three", "Lunch was soup."));

    assertEquals(List.of("In March 41 kilns closed."), shown);
  }

  @Test
  void an_extract_is_divided_where_somebody_else_speaks() {
    String text =
        "Weir said the kilns would close. She called it sad. Hall said nobody was asked. Rain fell.";
    IndexedDocument document =
        quoting(
            text,
            List.of(
                said(text, "the kilns would close", "Weir", "Anna Weir"),
                said(text, "called it sad", "She", "Anna Weir"),
                said(text, "nobody was asked", "Hall", "John Hall")));
    Extract extract =
        new Extract(
            Samples.hit(document),
            new Span(0, text.length()),
            new Span(0, 33),
            1,
            Extract.stems(text));

    assertEquals(
        List.of(
            "Weir said the kilns would close. She called it sad.",
            "Hall said nobody was asked.",
            "Rain fell."),
        extract.pieces().stream().map(piece -> piece.of(text)).toList());
    assertEquals(text, extract.text());
  }

  @Test
  void a_sentence_of_which_only_a_little_is_somebodys_is_nobodys() {
    String text =
        "Rain fell. The notices say that it fell on all of the wards and the yard; Hall said it did"
            + " not. Hall said the yard was dry.";
    IndexedDocument document =
        quoting(
            text,
            List.of(
                said(text, "it did not", "Hall", "John Hall"),
                new Quotation(
                    Samples.span(text, "the yard was dry"),
                    Quotation.Type.INDIRECT,
                    null,
                    new Quotation.Speaker(
                        new Span(text.lastIndexOf("Hall"), text.lastIndexOf("Hall") + 4),
                        "John Hall",
                        null),
                    null,
                    null)));

    assertEquals(
        List.of(
            "Rain fell. The notices say that it fell on all of the wards and the yard; Hall said it"
                + " did not.",
            "Hall said the yard was dry."),
        new Extract(
                Samples.hit(document),
                new Span(0, text.length()),
                new Span(0, 10),
                1,
                Extract.stems(text))
            .pieces().stream().map(piece -> piece.of(text)).toList());
  }

  private static IndexedDocument quoting(String text, List<Quotation> quotations) {
    IndexedDocument plain = Samples.plain("one", text);
    return new IndexedDocument(
        plain.document(),
        new SentenceSplitter().split(plain.document()),
        plain.passages(),
        quotations,
        List.of());
  }

  private static Quotation said(String text, String words, String mention, String name) {
    return new Quotation(
        Samples.span(text, words),
        Quotation.Type.INDIRECT,
        null,
        new Quotation.Speaker(Samples.span(text, mention), name, null),
        null,
        null);
  }

  @Test
  void nothing_is_shown_twice_and_never_more_than_four() {
    String text = "In March 41 kilns closed.";
    List<String> shown =
        shown(
            "How many kilns closed in March?",
            read("one", text),
            read("two", text),
            read("three", "In March 43 kilns closed, the owners said."),
            read("four", "Kilns closed in March for want of coal, 44 of them."),
            read("five", "All kilns were to open again in May, 45 of them by the river."),
            read("six", "March kilns closed: 46 in the north of the town alone."));

    assertEquals(1, shown.stream().filter(text::equals).count(), shown.toString());
    assertTrue(shown.size() <= 4, shown.toString());
  }
}
