package org.strikebot.bot.question;

import java.time.LocalDate;

/**
 * A day or month as a question names it; 0 stands for a part that is not given.
 *
 * @param day 1 to 31, or 0
 * @param month 1 to 12, or 0; one of the two is given
 * @param year for example 2016, or 0
 */
public record AskedDay(int day, int month, int year) {

  /** More days than this are an age, not a date: they are about every month in them. */
  private static final int STRETCH = 200;

  public AskedDay {
    if (day < 0 || day > 31 || month < 0 || month > 12 || (day == 0 && month == 0)) {
      throw new IllegalArgumentException(
          "expected a day or a month, found day " + day + " and month " + month);
    }
  }

  /** Whether it may be one of the days from {@code from} to {@code to}. */
  public boolean within(LocalDate from, LocalDate to) {
    if (to.isAfter(from.plusDays(STRETCH))) {
      return false;
    }
    for (LocalDate one = from; !one.isAfter(to); one = one.plusDays(1)) {
      if ((day == 0 || day == one.getDayOfMonth())
          && (month == 0 || month == one.getMonthValue())
          && (year == 0 || year == one.getYear())) {
        return true;
      }
    }
    return false;
  }
}
