package org.strikebot.index.dating;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Span;

/**
 * Days as the text gives them, perhaps without a year.
 *
 * @param fromDay the first day of the month, 0 for the whole month
 * @param toDay the last day of its month, 0 for the whole month
 * @param year the year of the last day, if the text gives it
 * @param weekday the weekday that the text names beside the first day
 * @param doubt why the reading may be wrong on its face
 */
record PartialDate(
    Span span,
    Month fromMonth,
    int fromDay,
    Month toMonth,
    int toDay,
    @Nullable Integer year,
    @Nullable DayOfWeek weekday,
    @Nullable String doubt) {

  static PartialDate day(
      Span span, Month month, int day, @Nullable Integer year, @Nullable DayOfWeek weekday) {
    return new PartialDate(span, month, day, month, day, year, weekday, null);
  }

  static PartialDate months(Span span, Month from, Month to, @Nullable Integer year) {
    return new PartialDate(span, from, 0, to, 0, year, null, null);
  }

  /** The days in the given year, unless the calendar has no such day. */
  Optional<DatedWords> in(int lastYear, boolean relative) {
    try {
      int firstYear = fromMonth.compareTo(toMonth) > 0 ? lastYear - 1 : lastYear;
      LocalDate from = LocalDate.of(firstYear, fromMonth, Math.max(1, fromDay));
      LocalDate to =
          toDay == 0
              ? YearMonth.of(lastYear, toMonth).atEndOfMonth()
              : LocalDate.of(lastYear, toMonth, toDay);
      return to.isBefore(from)
          ? Optional.empty()
          : Optional.of(new DatedWords(span, from, to, relative, doubt));
    } catch (DateTimeException e) {
      // "31 April": no day at all, so nothing can be shown beside the words.
      return Optional.empty();
    }
  }

  /** The days in the year that brings them nearest to a day the text is about. */
  Optional<DatedWords> nearest(LocalDate anchor) {
    Optional<DatedWords> best = Optional.empty();
    long distance = Long.MAX_VALUE;
    for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
      Optional<DatedWords> candidate = in(year, true);
      if (candidate.isPresent()) {
        long days = days(candidate.get(), anchor);
        if (days < distance) {
          distance = days;
          best = candidate;
        }
      }
    }
    return best;
  }

  private static long days(DatedWords words, LocalDate anchor) {
    if (!anchor.isBefore(words.from()) && !anchor.isAfter(words.to())) {
      return 0;
    }
    return Math.min(
        Math.abs(words.from().toEpochDay() - anchor.toEpochDay()),
        Math.abs(words.to().toEpochDay() - anchor.toEpochDay()));
  }
}
