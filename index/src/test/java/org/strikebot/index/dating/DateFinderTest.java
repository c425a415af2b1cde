package org.strikebot.index.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Block.Kind;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.LibraryReader;
import org.strikebot.index.source.ShippedLibrary;
import org.strikebot.index.source.Span;

final class DateFinderTest {

  /** A Tuesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2016, 4, 26);

  private final DateFinder finder = new DateFinder();

  private static Document document(@Nullable LocalDate published, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      text.append(text.isEmpty() ? "" : "\n\n");
      int start = text.length();
      text.append(paragraph);
      blocks.add(new Block(Kind.PARAGRAPH, new Span(start, text.length())));
    }
    DocumentFacts facts =
        new DocumentFacts("t", "article", null, null, null, null, published, null, List.of(), null);
    return new Document("d", facts, text.toString(), blocks);
  }

  private List<String> found(@Nullable LocalDate published, String... paragraphs) {
    Document document = document(published, paragraphs);
    return finder.find(document).stream()
        .map(
            words ->
                words.span().of(document.text())
                    + " = "
                    + (words.from().equals(words.to())
                        ? words.from()
                        : words.from() + ".." + words.to()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It began on 26 April 2016 at 8am.            | 26 April 2016 = 2016-04-26
          It began on April 26, 2016.                  | April 26, 2016 = 2016-04-26
          It began on Tuesday, April 26th 2016.        | Tuesday, April 26th 2016 = 2016-04-26
          It began on Tuesday 26 April.                | Tuesday 26 April = 2016-04-26
          It began on the 26th of April, 2016.         | 26th of April, 2016 = 2016-04-26
          It was on 26 and 27 April 2016.              | 26 and 27 April 2016 = 2016-04-26..2016-04-27
          It was on April 26-27, 2016.                 | April 26-27, 2016 = 2016-04-26..2016-04-27
          It was from 12 to 16 September 2016.         | 12 to 16 September 2016 = 2016-09-12..2016-09-16
          Between 18 April and 2 May 2016 it grew.     | 18 April and 2 May 2016 = 2016-04-18..2016-05-02
          From 30 December to 2 January 2016 it grew.  | 30 December to 2 January 2016 = 2015-12-30..2016-01-02
          It came in October 2016.                     | October 2016 = 2016-10-01..2016-10-31
          It ran from January to April 2016.           | January to April 2016 = 2016-01-01..2016-04-30
          Support fell in March.                       | March = 2016-03-01..2016-03-31
          It was settled in 1999.                      | 1999 = 1999-01-01..1999-12-31
          It was signed on 2016-04-26.                 | 2016-04-26 = 2016-04-26
          It was signed on 26/04/2016.                 | 26/04/2016 = 2016-04-26
          It began on 3 January.                       | 3 January = 2016-01-03
          It began on 30 December.                     | 30 December = 2015-12-30
          The strike begins today.                     | today = 2016-04-26
          He appealed yesterday morning.               | yesterday morning = 2016-04-25
          It goes on tomorrow.                         | tomorrow = 2016-04-27
          They met last night.                         | last night = 2016-04-25
          It will be the day after tomorrow.           | the day after tomorrow = 2016-04-28
          He spoke on Monday.                          | on Monday = 2016-04-25
          They will strike on Friday.                  | on Friday = 2016-04-29
          They met last Tuesday.                       | last Tuesday = 2016-04-19
          They meet next Tuesday.                      | next Tuesday = 2016-05-03
          Monday's talks failed.                       | Monday's = 2016-04-25
          Talks failed last week.                      | last week = 2016-04-18..2016-04-24
          At last year's general election.             | last year = 2015-01-01..2015-12-31
          It was said earlier this month.              | earlier this month = 2016-04-01..2016-04-26
          It was said three days ago.                  | three days ago = 2016-04-23
          """)
  void days_are_found_and_reckoned(String text, String expected) {
    assertEquals(List.of(expected), found(PUBLISHED, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He was on the BBC Radio 4 Today programme.
          Doctors may march, and 5 may stay.
          Hours ran from 7am to 7pm, Monday to Friday.
          The offer extended standard-rate hours on Saturday to 5pm.
          The risk was 10% higher for Saturday and 15% for Sunday.
          Premium rates went to those working one Saturday in four.
          There were 1,279 inpatient and 2,175 day-case procedures.
          Figures for 2013-14 were similar.
          It was on 31 April 2016.
          The day before the strike was calm.
          """)
  void words_that_only_look_like_days_are_left_alone(String text) {
    assertEquals(List.of(), found(PUBLISHED, text));
  }

  @Test
  void days_of_a_list_are_told_apart_unless_they_follow_each_other() {
    assertEquals(
        List.of(
            "12 to 16 September = 2016-09-12..2016-09-16",
            "5 to 7 = 2016-10-05..2016-10-07",
            "10 to 11 October = 2016-10-10..2016-10-11",
            "5 to 9 December 2016 = 2016-12-05..2016-12-09"),
        found(
            LocalDate.of(2016, 9, 24),
            "It ran on 12 to 16 September, 5 to 7 and 10 to 11 October and 5 to 9 December 2016."));
    assertEquals(
        List.of("1 December = 2015-12-01", "8 = 2015-12-08", "16 December = 2015-12-16"),
        found(LocalDate.of(2015, 11, 30), "First 1 December, then 8 and 16 December."));
  }

  @Test
  void a_year_that_is_not_written_comes_from_the_day_named_last() {
    assertEquals(
        List.of("19 November 2014 = 2014-11-19", "8 December = 2014-12-08"),
        found(PUBLISHED, "It was called on 19 November 2014.", "It was held on 8 December."));
  }

  @Test
  void the_next_day_counts_from_the_day_named_in_the_same_paragraph_only() {
    assertEquals(
        List.of("31 August 2016 = 2016-08-31", "the next day = 2016-09-01"),
        found(PUBLISHED, "It was called on 31 August 2016, and the next day it was confirmed."));
    assertEquals(
        List.of("13 May 2016 = 2016-05-13", "the following Wednesday = 2016-05-18"),
        found(PUBLISHED, "He said on 13 May 2016 it would run until the following Wednesday."));
    assertEquals(
        List.of("31 August 2016 = 2016-08-31"),
        found(PUBLISHED, "It was called on 31 August 2016.", "The next day it was confirmed."));
  }

  @Test
  void without_a_day_of_publication_relative_words_stay_undated() {
    assertEquals(
        List.of("26 April 2016 = 2016-04-26"),
        found(null, "Today and last week, on Monday; but 26 April 2016."));
    assertEquals(List.of(), found(null, "It began on 26 April."));
  }

  @Test
  void a_day_that_contradicts_the_publication_is_doubted() {
    Document document = document(PUBLISHED, "He appealed yesterday (April 26) to medics.");
    List<DatedWords> found = finder.find(document);
    assertEquals(2, found.size());
    assertEquals(LocalDate.of(2016, 4, 25), found.get(0).from());
    assertEquals(LocalDate.of(2016, 4, 26), found.get(1).from());
    String doubt =
        "The text says \"yesterday (April 26)\", but counted from the day of publication, 26 April"
            + " 2016, \"yesterday\" is 25 April 2016.";
    assertEquals(doubt, found.get(0).doubt());
    assertEquals(doubt, found.get(1).doubt());
  }

  @Test
  void a_day_that_agrees_with_the_publication_is_not_doubted() {
    for (DatedWords words :
        finder.find(document(PUBLISHED, "He appealed yesterday (April 25), Monday 25 April."))) {
      assertNull(words.doubt());
    }
  }

  @Test
  void a_weekday_that_is_not_that_days_is_doubted() {
    List<DatedWords> found = finder.find(document(PUBLISHED, "It was on Monday 26 April 2016."));
    assertEquals(
        "The text says \"Monday 26 April 2016\", but 26 April 2016 was a Tuesday.",
        found.getFirst().doubt());
  }

  @Test
  void a_day_that_can_be_read_in_two_orders_is_doubted() {
    assertNotNull(finder.find(document(PUBLISHED, "On 03/04/2016.")).getFirst().doubt());
    assertNull(finder.find(document(PUBLISHED, "On 26/04/2016.")).getFirst().doubt());
  }

  @Test
  void a_quoted_today_may_be_another_day() {
    List<DatedWords> found =
        finder.find(document(PUBLISHED, "He said: \"We strike today.\" It rains today."));
    assertNotNull(found.get(0).doubt());
    assertNull(found.get(1).doubt());
  }

  @Test
  void a_record_kept_in_other_words_may_mean_another_today() {
    Document plain = document(PUBLISHED, "On 25 April 2016, and the next day; today too.");
    DocumentFacts facts =
        new DocumentFacts(
            "t", "record", null, null, null, null, PUBLISHED, null, List.of(), "own words");
    List<DatedWords> found = finder.find(new Document("d", facts, plain.text(), plain.blocks()));
    assertNull(found.get(1).doubt(), "the next day leans on a day of the text");
    assertNotNull(found.get(2).doubt());
  }

  @Test
  void the_article_as_shipped_has_its_days_and_its_doubt() {
    try (ShippedLibrary library = ShippedLibrary.open()) {
      Document article =
          new LibraryReader()
              .read(library.folder()).documents().stream()
                  .filter(document -> document.id().equals("article"))
                  .findFirst()
                  .orElseThrow();
      List<DatedWords> found = finder.find(article);
      assertEquals(
          List.of(
              "yesterday 2016-04-25 doubted",
              "April 26 2016-04-26 doubted",
              "today 2016-04-26",
              "tomorrow 2016-04-27",
              "last year 2015-01-01",
              "yesterday 2016-04-25"),
          found.stream()
              .map(
                  words ->
                      words.span().of(article.text())
                          + " "
                          + words.from()
                          + (words.doubt() == null ? "" : " doubted"))
              .toList());
    }
  }

  @Test
  void nothing_overlaps_and_all_is_in_order_in_everything_that_ships() {
    try (ShippedLibrary library = ShippedLibrary.open()) {
      for (Document document : new LibraryReader().read(library.folder()).documents()) {
        int from = 0;
        for (DatedWords words : finder.find(document)) {
          assertTrue(words.span().start() >= from, document.id() + " " + words);
          from = words.span().end();
          if (!words.relative()) {
            assertNull(words.doubt(), document.id() + " " + words);
          }
        }
      }
    }
  }
}
