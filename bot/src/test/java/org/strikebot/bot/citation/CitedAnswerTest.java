package org.strikebot.bot.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.verification.Claim;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.passage.SentenceSplitter;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.store.IndexedDocument;

final class CitedAnswerTest {

  private final IndexedDocument report = Samples.report();
  private final IndexedDocument other = Samples.plain("other", "The BMA replied.");

  @Test
  void anExtractIsQuotedWithItsSpeakerDayAndSource() {
    CitedAnswer cited =
        CitedAnswer.of(Samples.answered(1, Samples.extract(report, "\"Talks go on.\"")));

    assertEquals(
        "“\"Talks go on.\"” — Jeremy Hunt on 25 April 2016, in News Shopper, 26 April 2016 [1]",
        cited.text());
  }

  @Test
  void eachPieceOfAnExtractHasItsOwnSpeaker() {
    Claim claim =
        new Claim(
            "\"Talks go on.\" \"We listen.\"",
            List.of(
                Samples.quote(report, "\"Talks go on.\""),
                Samples.quote(report, "\"We listen.\"")));

    assertEquals(
        "“\"Talks go on.\"” — Jeremy Hunt on 25 April 2016, in News Shopper, 26 April 2016\n"
            + "“\"We listen.\"” — speaker not named in the source, in News Shopper, 26 April 2016"
            + " [1]",
        CitedAnswer.of(Samples.answered(1, claim)).text());
  }

  @Test
  void aSpeakerTheSourceDoesNotNameIsSaidToBeUnnamed() {
    CitedAnswer cited =
        CitedAnswer.of(Samples.answered(1, Samples.extract(report, "\"We listen.\"")));

    assertEquals(
        "“\"We listen.\"” — speaker not named in the source, in News Shopper, 26 April 2016 [1]",
        cited.text());
  }

  @Test
  void aRelativeDayIsExplainedBesideTheVerbatimWords() {
    CitedAnswer cited =
        CitedAnswer.of(
            Samples.answered(1, Samples.extract(report, "Doctors began a strike today.")));

    assertEquals(
        "“Doctors began a strike today.” — News Shopper, 26 April 2016 (“today” is 26 April 2016)"
            + " [1]",
        cited.text());
  }

  @Test
  void aDayInDoubtIsShownAsDoubtful() {
    LocalDate day = LocalDate.of(2016, 4, 25);
    String text = "He spoke yesterday (April 26).";
    IndexedDocument doubtful =
        Samples.indexed(
            "doubtful",
            Samples.facts("Title", "Paper", "verbatim"),
            text,
            List.of(),
            List.of(
                new DatedWords(
                    Samples.span(text, "yesterday (April 26)"),
                    day,
                    day.plusDays(1),
                    true,
                    "the text gives two days")));

    assertEquals(
        "“He spoke yesterday (April 26).” — Paper, 26 April 2016"
            + " (“yesterday (April 26)” is in doubt: the text gives two days) [1]",
        CitedAnswer.of(Samples.answered(1, Samples.extract(doubtful, text))).text());
  }

  @Test
  void aReasonForDoubtIsToldOnceForAllTheDaysThatItConcerns() {
    LocalDate day = LocalDate.of(2016, 4, 25);
    String text = "He spoke yesterday (April 26).";
    IndexedDocument doubtful =
        Samples.indexed(
            "doubtful",
            Samples.facts("Title", "Paper", "verbatim"),
            text,
            List.of(),
            List.of(
                new DatedWords(
                    Samples.span(text, "yesterday"), day, day, true, "Both cannot be right."),
                new DatedWords(
                    Samples.span(text, "April 26"),
                    day.plusDays(1),
                    day.plusDays(1),
                    false,
                    "Both cannot be right.")));

    assertEquals(
        "“He spoke yesterday (April 26).” — Paper, 26 April 2016"
            + " (“yesterday” and “April 26” are in doubt: both cannot be right) [1]",
        CitedAnswer.of(Samples.answered(1, Samples.extract(doubtful, text))).text());
  }

  @Test
  void aRecordOfSeveralSourcesSaysSoInPlainWords() {
    String text = "Full Fact and the BMJ differ.";
    IndexedDocument record =
        Samples.indexed(
            "record",
            Samples.facts("Title", "several, as named in the text", "own words"),
            text,
            List.of(),
            List.of());

    assertEquals(
        "“Full Fact and the BMJ differ.” — record of several sources, 26 April 2016 [1]",
        CitedAnswer.of(Samples.answered(1, Samples.extract(record, text))).text());
  }

  @Test
  void aRecordInOwnWordsIsNotPassedOffAsItsPublishersText() {
    String text = "Hunt told MPs that talks go on.";
    IndexedDocument record =
        Samples.indexed(
            "record", Samples.facts("Title", "Hansard", "own words"), text, List.of(), List.of());

    assertEquals(
        "“Hunt told MPs that talks go on.” — record of Hansard, 26 April 2016 [1]",
        CitedAnswer.of(Samples.answered(1, Samples.extract(record, text))).text());
  }

  @Test
  void aSpeakerWhomTheTextOnlyDescribesIsShownAsDescribed() {
    String text = "A Government spokesman said: \"Talks go on.\"";
    assertEquals(
        "a Government spokesman, in Paper, 26 April 2016",
        line(
            text,
            "\"Talks go on.\"",
            quoting(text, "Talks go on.", "A Government spokesman", null)));
  }

  @Test
  void aBodyInItsOwnPublicationIsNamedOnce() {
    String text = "Paper said that talks go on.";
    assertEquals(
        "Paper, 26 April 2016",
        line(text, text, quoting(text, "that talks go on", "Paper", "Paper")));
  }

  @Test
  void wordsOfWhichOnlyAPartIsSomebodysAreGivenToNobody() {
    String text = "Hunt said that talks go on. The strike began.";
    Quotation hunt = quoting(text, "that talks go on", "Hunt", "Jeremy Hunt");
    assertEquals("Paper, 26 April 2016", line(text, text, hunt));
    assertEquals(
        "Jeremy Hunt, in Paper, 26 April 2016", line(text, "Hunt said that talks go on.", hunt));
  }

  @Test
  void wordsOfTwoPeopleAreGivenToNeither() {
    String text = "Hunt said that talks go on but Porter said that they ended.";
    assertEquals(
        "Paper, 26 April 2016",
        line(
            text,
            text,
            quoting(text, "that talks go on", "Hunt", "Jeremy Hunt"),
            quoting(text, "that they ended", "Porter", "Mark Porter")));
  }

  private static Quotation quoting(
      String text, String words, String mention, @Nullable String name) {
    return new Quotation(
        Samples.span(text, words),
        text.contains("\"" + words) ? Quotation.Type.DIRECT : Quotation.Type.INDIRECT,
        null,
        new Quotation.Speaker(Samples.span(text, mention), name, null),
        null,
        null);
  }

  /** The line under {@code shown}, whose first quotation is the quote's. */
  private static String line(String text, String shown, Quotation... quotations) {
    IndexedDocument whole =
        Samples.indexed(
            "paper",
            Samples.facts("Title", "Paper", "verbatim"),
            text,
            List.of(quotations),
            List.of());
    IndexedDocument document =
        new IndexedDocument(
            whole.document(),
            new SentenceSplitter().split(whole.document()),
            whole.passages(),
            whole.quotations(),
            whole.dates());
    return Attribution.of(new Quote(document, Samples.span(text, shown), quotations[0])).line();
  }

  @Test
  void aDocumentHasOneMarkHoweverOftenItIsCited() {
    Claim both =
        new Claim(
            "Hunt and the BMA spoke.",
            List.of(
                Samples.quote(other, "The BMA replied."),
                Samples.quote(report, "Talks go on."),
                Samples.quote(report, "We listen.")));

    CitedAnswer cited =
        CitedAnswer.of(Samples.answered(1, Samples.extract(report, "We listen."), both));

    assertEquals(List.of(1), cited.claims().get(0).citations());
    assertEquals(List.of(2, 1), cited.claims().get(1).citations());
    assertEquals(
        List.of("report", "other"),
        cited.sources().stream().map(source -> source.document().id()).toList());
    assertTrue(cited.text().endsWith("\n\nHunt and the BMA spoke. [2][1]"), cited.text());
  }

  @Test
  void theNoteComesFirst() {
    Answer answer =
        new Answer.Answered(
            List.of(Samples.extract(other, "The BMA replied.")),
            "The sources do not say that Hunt quit.",
            Samples.basis(1));

    assertEquals(
        "The sources do not say that Hunt quit.\n\n"
            + "“The BMA replied.” — Publisher, 26 April 2016 [1]",
        CitedAnswer.of(answer).text());
  }

  @Test
  void otherOutcomesShowTheirMessageAndNoSource() {
    CitedAnswer cited = CitedAnswer.of(new Answer.Failed("The index is being mended.", true));

    assertEquals("The index is being mended.", cited.text());
    assertEquals(List.of(), cited.sources());
  }
}
