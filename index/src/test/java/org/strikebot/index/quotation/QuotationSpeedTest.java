package org.strikebot.index.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.index.passage.SentenceSplitter;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

/**
 * How long quotations take; in time of the processor, so that what else runs counts for nothing.
 */
final class QuotationSpeedTest {

  private static final Duration MOST = Duration.ofMillis(50);
  private static final int WORDS = 1_000;

  /** As many as the compiler needs to know the code, and no more. */
  private static final int RUNS = 60;

  private static final List<String> PARAGRAPHS =
      List.of(
          "Anna Reed, a nurse who works in Hull, said: \"We will not be moved by threats, and we"
              + " have told ministers so.\" She added that the offer was \"an insult\" to every"
              + " ward in the country.",
          "The Department of Health said on Monday that talks had been going on for three years,"
              + " and that the Mayor of Lewes, Tom Hale, had thanked everybody who took part.",
          "“Mr Dunn told me, ‘Go home,’ and I went,” said Mary Nunn, 52, a porter. According to"
              + " Rail Watch, half the trains were late during the two days of the strike.",
          "The wards stayed open through the night, and more than 120 people came to the doors of"
              + " the hospital in the hours before the morning shift began its work.");

  @Test
  void the_quotations_of_a_thousand_words_are_found_within_fifty_milliseconds() {
    Document document = document();
    List<Span> sentences = new SentenceSplitter().split(document);
    QuotationFinder finder = new QuotationFinder();
    int found = finder.find(document, sentences, List.of()).size();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long before = threads.getCurrentThreadCpuTime();
      assertEquals(found, finder.find(document, sentences, List.of()).size());
      best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
    }
    Duration took = Duration.ofNanos(best);
    assertTrue(took.compareTo(MOST) < 0, "took " + took.toMillis() + " ms");
  }

  private static Document document() {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    int words = 0;
    for (int next = 0; words < WORDS; next++) {
      String paragraph = PARAGRAPHS.get(next % PARAGRAPHS.size());
      Span span = new Span(text.length(), text.length() + paragraph.length());
      blocks.add(new Block(Block.Kind.PARAGRAPH, span));
      text.append(paragraph).append("\n\n");
      words += paragraph.split(" ", -1).length;
    }
    DocumentFacts facts =
        new DocumentFacts("A page", "article", null, null, null, null, null, null, List.of(), null);
    return new Document("page", facts, text.toString(), blocks);
  }
}
