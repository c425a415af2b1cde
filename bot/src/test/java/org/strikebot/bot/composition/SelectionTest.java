package org.strikebot.bot.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.WordBags;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Reading;
import org.strikebot.bot.retrieval.WordFit;
import org.strikebot.index.ingest.DocumentAnalysis;
import org.strikebot.index.store.IndexedDocument;

/** Which sentences are shown, over small documents read with the weights that ship. */
final class SelectionTest {

  private final EvidenceReader reader = EvidenceReader.shipped(new WordFit(new WordBags()));

  private static IndexedDocument read(String id, String text) {
    return new DocumentAnalysis((document, sentences, dates) -> List.of(), DocumentAnalysis.SIZES)
        .analyse(Samples.plain(id, text).document());
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
