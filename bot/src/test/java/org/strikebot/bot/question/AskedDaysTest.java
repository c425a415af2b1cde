package org.strikebot.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as "day.month.year", with a stroke between several. */
final class AskedDaysTest {

  @ParameterizedTest
  @CsvSource({
    "what happened on 26 April 2016?, 26.4.2016",
    "what was closed on the 26th of april, 26.4.0",
    "who marched on April 26?, 26.4.0",
    "strikes of 26 and 27 april, 26.4.0|27.4.0",
    "the walkout 6-8 Apr, 6.4.0|8.4.0",
    "what was said on 26/4, 26.4.0",
    "what was said on 26/04/2016?, 26.4.2016",
    "how many in february, 0.2.0",
    "how did Feb 2016 go, 0.2.2016",
    "who signed the may deal, 0.5.0",
    "what was agreed in may, 0.5.0",
    "what came of it in march, 0.3.0",
    "how was March for them, 0.3.0",
    "and on the 27th?, 27.0.0",
    "feb. 10 strike hours, 10.2.0",
  })
  void days_and_months_are_found_however_they_are_written(String question, String days) {
    assertEquals(days, found(question));
  }

  @ParameterizedTest
  @CsvSource({
    "what may happen next",
    "who led the march on the hall",
    "did they march to London",
    "what did Mrs May say",
    "how many of the 20 trusts",
    "is 7am to 9pm plain time",
    "was it 2015/16 or later",
    "did 3/4 of doctors agree to pay 1.5 million",
    "how did 54,000 vote",
  })
  void other_words_and_numbers_are_no_days(String question) {
    assertEquals("", found(question));
  }

  @Test
  void a_day_is_within_days_that_may_be_it() {
    LocalDate first = LocalDate.of(2016, 4, 26);
    assertTrue(new AskedDay(27, 4, 0).within(first, first.plusDays(1)));
    assertTrue(new AskedDay(0, 4, 2016).within(first, first));
    assertTrue(new AskedDay(26, 0, 0).within(first, first));
    assertFalse(new AskedDay(27, 4, 0).within(first, first));
    assertFalse(new AskedDay(26, 4, 2015).within(first, first));
    assertFalse(new AskedDay(0, 4, 0).within(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)));
  }

  @Test
  void a_part_without_days_has_those_of_its_question() {
    QuestionAnalysis analysis =
        new QuestionReader()
            .read("how many beds were closed on 26 April, and who closed the big wards?");

    assertEquals(2, analysis.parts().size());
    for (QuestionAnalysis.Part part : analysis.parts()) {
      assertEquals(List.of(new AskedDay(26, 4, 0)), part.days());
    }
  }

  private static String found(String question) {
    return AskedDays.in(question).stream()
        .map(day -> day.day() + "." + day.month() + "." + day.year())
        .collect(Collectors.joining("|"));
  }
}
