package org.strikebot.index.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Block.Kind;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

final class PassageSplitterTest {

  private final SentenceSplitter sentences = new SentenceSplitter();

  private List<Passage> split(Document document, PassageSizes sizes) {
    return new PassageSplitter(sizes).split(document, sentences.split(document));
  }

  private static Document document(List<Kind> kinds, List<String> texts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      text.append(i == 0 ? "" : "\n\n");
      int start = text.length();
      text.append(texts.get(i));
      blocks.add(new Block(kinds.get(i), new Span(start, text.length())));
    }
    DocumentFacts facts =
        new DocumentFacts("t", "article", null, null, null, null, null, null, List.of(), null);
    return new Document("d", facts, text.toString(), blocks);
  }

  private static List<String> words(Document document, List<Passage> passages) {
    return passages.stream().map(passage -> passage.span().of(document.text())).toList();
  }

  @Test
  void a_paragraph_that_fits_is_one_passage_and_a_longer_one_overlaps() {
    Document document =
        document(
            List.of(Kind.PARAGRAPH, Kind.PARAGRAPH),
            List.of("One is. Two is. Three is.", "A b. C d. E f. G h. I j."));
    assertEquals(
        List.of("One is. Two is. Three is.", "A b. C d.", "C d. E f. G h. I j."),
        words(document, split(document, new PassageSizes(0, 4, 500, 1))));
  }

  @Test
  void short_neighbours_join_but_never_across_a_caption_or_a_heading() {
    Document document =
        document(
            List.of(
                Kind.PARAGRAPH,
                Kind.PARAGRAPH,
                Kind.CAPTION,
                Kind.PARAGRAPH,
                Kind.HEADING,
                Kind.PARAGRAPH),
            List.of("First.", "Second.", "A picture.", "Third.", "Head", "Fourth."));
    List<Passage> passages = split(document, new PassageSizes(100, 3, 500, 1));
    assertEquals(
        List.of("First.\n\nSecond.", "A picture.", "Third.", "Head", "Fourth."),
        words(document, passages));
    assertEquals(Kind.CAPTION, passages.get(1).kind());
  }

  @Test
  void whole_entries_of_a_list_stand_alone_and_scraps_join() {
    Document document =
        document(
            List.of(Kind.LIST_ITEM, Kind.LIST_ITEM, Kind.LIST_ITEM, Kind.LIST_ITEM),
            List.of("Acas: a body.", "GMC: a body.", "Lewisham", "Woolwich"));
    assertEquals(
        List.of("Acas: a body.", "GMC: a body.", "Lewisham\n\nWoolwich"),
        words(document, split(document, new PassageSizes(100, 3, 500, 1))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_passage_is_a_substring_keeps_to_the_sizes_and_leaves_no_sentence_out(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      Document document = randomDocument(random);
      int most = 1 + random.nextInt(6);
      PassageSizes sizes =
          new PassageSizes(
              random.nextInt(300), most, 20 + random.nextInt(800), random.nextInt(most));
      List<Span> all = sentences.split(document);
      List<Passage> passages = new PassageSplitter(sizes).split(document, all);
      String message = "seed " + seed + ", round " + round + ", " + sizes;
      assertEquals(
          all,
          passages.stream().flatMap(p -> p.sentences().stream()).distinct().sorted().toList(),
          message);
      for (int i = 0; i < passages.size(); i++) {
        Passage passage = passages.get(i);
        assertEquals(i, passage.ordinal(), message);
        String words = passage.span().of(document.text());
        assertTrue(
            words.startsWith(passage.sentences().getFirst().of(document.text()))
                && words.endsWith(passage.sentences().getLast().of(document.text())),
            message);
        assertTrue(
            passage.sentences().size() == 1
                || (passage.sentences().size() <= sizes.maxSentences()
                    && words.length() <= sizes.maxCharacters()),
            message);
        assertTrue(
            document.blocks().stream()
                .filter(block -> block.span().overlaps(passage.span()))
                .allMatch(block -> block.kind() == passage.kind()),
            message);
      }
    }
  }

  private static Document randomDocument(Random random) {
    String[] pieces = {
      "The strike began",
      "Mr. Hunt said",
      "at 8 a.m.",
      "\"No!\"",
      "78%",
      "…",
      "(c.)",
      "é\uD83D\uDE80",
      "walked out.",
      "He left.",
      "Why?",
      "and",
      "No. 10",
      "end.\"",
      "[1]",
      "x".repeat(60)
    };
    List<Kind> every = List.of(Kind.values());
    List<Kind> kinds = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int blocks = 1 + random.nextInt(12);
    for (int i = 0; i < blocks; i++) {
      StringBuilder text = new StringBuilder("S");
      int length = random.nextInt(random.nextInt(10) == 0 ? 300 : 25);
      for (int j = 0; j < length; j++) {
        text.append(' ').append(pieces[random.nextInt(pieces.length)]);
      }
      kinds.add(every.get(random.nextInt(every.size())));
      texts.add(text.toString());
    }
    return document(kinds, texts);
  }
}
