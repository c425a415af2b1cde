package org.strikebot.index.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.strikebot.index.source.Block.Kind;

final class MarkdownWriterTest {

  private static Document readBack(Document document) {
    byte[] written = new MarkdownWriter().write(document);
    ReadOutcome read = new MarkdownReader().read(document.id(), document.id(), written);
    return assertInstanceOf(ReadOutcome.Read.class, read, () -> read.toString()).document();
  }

  private static Document document(List<RawBlock> blocks) {
    CleanedText cleaned = CleanedText.of(blocks, "News: \"Shopper\" #1");
    DocumentFacts facts =
        new DocumentFacts(
            "Hunt's 'deal': yes - or no? [updated] @ 5%",
            "article",
            "News: \"Shopper\" #1",
            "Jeremy Hunt",
            "Health Secretary",
            "Government",
            LocalDate.of(2016, 4, 26),
            URI.create("https://news.example/a?b=c&d=%20"),
            List.of(URI.create("https://other.example/1")),
            "verbatim",
            "2016-04-25-first");
    return new Document("an-id", facts, cleaned.text(), cleaned.blocks());
  }

  @Test
  void marks_of_markdown_are_words_and_come_back_as_words() {
    Document document =
        document(
            List.of(
                RawBlock.of(Kind.HEADING, "What *they* said #"),
                RawBlock.of(Kind.PARAGRAPH, "1. It was <b>not</b> 2016. & so `on` [1](x) ![y]"),
                RawBlock.of(Kind.PARAGRAPH, "- \"No\", he said_ __twice__ \\ and left &amp; right"),
                RawBlock.of(Kind.LIST_ITEM, "> a point | of three"),
                RawBlock.of(Kind.LIST_ITEM, "2) another one"),
                RawBlock.of(Kind.PARAGRAPH, "---"),
                RawBlock.of(Kind.PARAGRAPH, "=== and ~~~ and ``` and https://a.example/b_c_d"),
                RawBlock.of(Kind.CAPTION, "Doctors [left] march, 26 April")));
    assertEquals(document, readBack(document));
  }

  @Test
  void every_document_that_ships_comes_back_as_it_is() {
    try (ShippedLibrary shipped = ShippedLibrary.open()) {
      for (Document document : new LibraryReader().read(shipped.folder()).documents()) {
        assertEquals(document, readBack(document));
      }
    }
  }

  @Test
  void whatever_characters_come_the_words_are_read_back() {
    long seed = 20_160_426;
    Random random = new Random(seed);
    List<Kind> kinds = List.of(Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.CAPTION);
    String signs = "ab c.*_`[]()<>#&!|\\-+=~\"':;1)2.€–é";
    for (int turn = 0; turn < 2_000; turn++) {
      List<RawBlock> blocks = new ArrayList<>();
      int many = 1 + random.nextInt(5);
      for (int at = 0; at < many; at++) {
        StringBuilder text = new StringBuilder("w" + turn + at);
        if (random.nextBoolean()) {
          text.setLength(0);
        }
        int length = 1 + random.nextInt(25);
        for (int sign = 0; sign < length; sign++) {
          text.append(signs.charAt(random.nextInt(signs.length())));
        }
        blocks.add(RawBlock.of(kinds.get(random.nextInt(kinds.size())), text + " end" + at));
      }
      Document document = document(blocks);
      assertEquals(document, readBack(document), "seed " + seed + ", turn " + turn);
    }
  }
}
