package org.strikebot.index.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CalendarNamesTest {

  @Test
  void every_month_is_known_in_full_and_short() {
    assertEquals(List.of(Month.values()), months(CalendarNames.MONTHS));
    List<Month> withShortForm =
        Arrays.stream(Month.values()).filter(month -> month != Month.MAY).toList();
    assertEquals(withShortForm, months(CalendarNames.SHORT_MONTHS).stream().distinct().toList());
  }

  @Test
  void size_of_letters_and_a_full_stop_make_no_difference() {
    assertEquals(Optional.of(Month.SEPTEMBER), CalendarNames.month("SEPT."));
    assertEquals(Optional.of(Month.MAY), CalendarNames.month("may"));
    assertEquals(Optional.of(DayOfWeek.SUNDAY), CalendarNames.weekday("sunday"));
  }

  @Test
  void other_words_are_no_names() {
    for (String other : List.of("", ".", "marc", "mayor", "mon", "sunny")) {
      assertEquals(Optional.empty(), CalendarNames.month(other));
      assertEquals(Optional.empty(), CalendarNames.weekday(other));
    }
  }

  private static List<Month> months(List<String> names) {
    return names.stream().map(name -> CalendarNames.month(name).orElseThrow()).toList();
  }
}
