package org.strikebot.bot.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.passage.SentenceSplitter;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** What days and speakers tell of a sentence. */
final class SignsTest {

  private static final String TEXT =
      "On 6 April the wards closed. Nurses stayed.\n\nHall opened the bridge on 9 March.\n\nIt"
          + " rained, Weir said.\n\nOnly Anna Weir, head of the Harbour Trust, stayed.";

  /** Published on 26 April 2016. */
  private final IndexedDocument document = document();

  private static IndexedDocument document() {
    List<Span> sentences = new SentenceSplitter().split(Samples.plain("one", TEXT).document());
    Span all = new Span(0, TEXT.length());
    List<Block> blocks =
        List.of(
            new Block(Block.Kind.PARAGRAPH, new Span(0, sentences.get(1).end())),
            new Block(Block.Kind.PARAGRAPH, sentences.get(2)),
            new Block(Block.Kind.PARAGRAPH, sentences.get(3)),
            new Block(Block.Kind.PARAGRAPH, sentences.get(4)));
    Document document =
        new Document("one", Samples.facts("A day", "Publisher", "verbatim"), TEXT, blocks);
    return new IndexedDocument(
        document,
        sentences,
        List.of(new Passage("one", 0, all, sentences, Block.Kind.PARAGRAPH)),
        List.of(
            new Quotation(
                Samples.span(TEXT, "It rained"),
                Quotation.Type.INDIRECT,
                null,
                new Quotation.Speaker(Samples.span(TEXT, "Weir"), "Anna Weir", "Council"),
                null,
                null)),
        List.of(dated("6 April", 4, 6), dated("9 March", 3, 9)));
  }

  private static DatedWords dated(String words, int month, int day) {
    LocalDate date = LocalDate.of(2016, month, day);
    return new DatedWords(Samples.span(TEXT, words), date, date, false, null);
  }

  private Signals days(String question, int sentence) {
    Signals signals = new Signals();
    new DaySigns(part(question).days()).measure(sentence(sentence), signals);
    return signals;
  }

  private Signals speakers(String question, int sentence) {
    Signals signals = new Signals();
    new SpeakerSigns(part(question), part(question).names(), new KnownSpeakers())
        .measure(sentence(sentence), signals);
    return signals;
  }

  private Sentence sentence(int at) {
    return Sentence.of(Samples.hit(document), at, new KnownWords());
  }

  private static QuestionAnalysis.Part part(String question) {
    return new QuestionReader().read(question).parts().getFirst();
  }

  private static void assertDays(double present, double near, double around, Signals found) {
    assertEquals(present, found.get(Signal.DAYS_PRESENT));
    assertEquals(near, found.get(Signal.DAYS_NEAR));
    assertEquals(around, found.get(Signal.DAYS_AROUND));
  }

  @Test
  void a_sentence_tells_its_own_days() {
    assertDays(1, 1, 0, days("what closed on 6 April?", 0));
    assertDays(0, 0, 1, days("what closed on 26 April?", 0));
    assertDays(0.5, 0.5, 0, days("what closed on 6 and 7 April?", 0));
  }

  @Test
  void a_sentence_without_days_is_of_those_before_it_in_its_paragraph() {
    assertDays(0, 1, 1, days("who stayed on 6 April?", 1));
    assertDays(0, 0, 1, days("who stayed on 26 April?", 1));
  }

  @Test
  void else_it_is_of_the_day_of_publication() {
    assertDays(0, 1, 1, days("did it rain on 26 April?", 3));
    assertDays(0, 0, 0, days("did it rain on 9 March?", 3));
  }

  @Test
  void where_no_day_is_asked_all_fit() {
    assertDays(1, 1, 1, days("what closed?", 2));
  }

  @Test
  void words_of_somebody_named_are_told_from_others() {
    assertEquals(1, speakers("what about Weir and the rain?", 3).get(Signal.SPEAKER_ASKED));
    assertEquals(1, speakers("what about the Council and rain?", 3).get(Signal.SPEAKER_ASKED));
    assertEquals(0, speakers("what about Hall and the rain?", 3).get(Signal.SPEAKER_ASKED));
    assertEquals(0, speakers("what about Weir and the rain?", 2).get(Signal.SPEAKER_ASKED));
  }

  @Test
  void somebody_is_named_too_by_what_the_document_calls_them() {
    assertEquals(1, speakers("what about the Harbour and rain?", 3).get(Signal.SPEAKER_ASKED));
    assertEquals(0, speakers("what about the Castle and rain?", 3).get(Signal.SPEAKER_ASKED));
  }

  @Test
  void a_body_with_a_long_name_is_asked_for_by_its_initials() {
    Quotation.Speaker speaker =
        new Quotation.Speaker(new Span(0, 5), "Society for the Protection of Old Bridges", null);

    assertTrue(new KnownSpeakers().stems(document.document(), speaker).contains("spob"));
    assertTrue(
        new KnownWords().of("The Royal Harbour Council met.").stems().contains("rhc"),
        "the article is no part of a name");
    assertFalse(new KnownWords().of("The Harbour Council met.").stems().contains("hc"));
  }

  @Test
  void where_words_are_asked_for_those_of_somebody_count() {
    assertEquals(1, speakers("what did they say about the rain?", 3).get(Signal.WORDS_ASKED));
    assertEquals(0, speakers("what did they say about the bridge?", 2).get(Signal.WORDS_ASKED));
    assertEquals(0, speakers("when did it rain in the town?", 3).get(Signal.WORDS_ASKED));
  }
}
