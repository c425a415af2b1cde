package org.strikebot.bot.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.DocumentAnalysis;
import org.strikebot.index.quotation.QuotationFinder;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** Quoted words in somebody else's mouth. */
final class VerbatimWordsTest {

  private static final Analysis ANALYSIS =
      new DocumentAnalysis(new QuotationFinder()::find, DocumentAnalysis.SIZES);

  private static final String TEXT =
      "On 4 May 2016 Ruth Orme, the ports minister, said: \"The harbour will stay open.\"\n\n"
          + "Tom Hale, who chairs the Dockers' Union, called the plan \"a total and utter"
          + " shambles\".\n\nA spokesman said the delay was \"wholly beyond our control\".";

  private final MessageCheck check = new Dossier(ANALYSIS, List.of(document())).check();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was Ruth Orme who called the plan \"a total and utter shambles\".",
        "Ruth Orme of all people called it \"a total and utter shambles\", and she's a minister!!",
        "even Orme said the plan was “a total and utter shambles”"
      })
  void words_in_the_wrong_mouth_are_put_right(String claim) {
    Finding finding = check.check(claim).getFirst();

    assertEquals(Finding.Verdict.CONTRADICTED, finding.verdict(), claim);
    assertEquals(
        "The source gives these words to Tom Hale, not to Ruth Orme.", finding.note(), claim);
    assertEquals(1, finding.quotes().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tom Hale called the plan \"a total and utter shambles\".",
        "Ruth Orme told Tom Hale off for saying \"a total and utter shambles\".",
        "Ruth Orme heard of \"a total and utter shambles\".",
        "Ruth Orme called it \"a complete disgrace and shame\".",
        "Ruth Orme called it \"a total\" failure.",
        "The Dockers' Union said it was \"a total and utter shambles\"."
      })
  void what_is_not_surely_wrong_is_not_called_so(String claim) {
    assertNotEquals(
        "The source gives these words to Tom Hale, not to Ruth Orme.",
        check.check(claim).getFirst().note());
  }

  @Test
  void words_of_nobody_who_is_named_are_given_to_nobody() {
    assertNotEquals(
        Finding.Verdict.SUPPORTED,
        check
            .check("Ruth Orme said the delay was \"wholly beyond our control\".")
            .getFirst()
            .verdict());
  }

  private static IndexedDocument document() {
    DocumentFacts facts =
        new DocumentFacts(
            "Ports",
            "article",
            "Harbour Post",
            null,
            null,
            null,
            LocalDate.of(2016, 5, 5),
            null,
            List.of(),
            null);
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (String paragraph : TEXT.split("\n\n", -1)) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(from, from + paragraph.length())));
      from += paragraph.length() + 2;
    }
    return ANALYSIS.analyse(new Document("ports", facts, TEXT, blocks));
  }
}
