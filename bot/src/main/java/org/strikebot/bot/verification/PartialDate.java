package org.strikebot.bot.verification;

import java.time.LocalDate;

/**
 * A day, a month or a year as far as a text gives it; 0 stands for a part that is not given.
 *
 * @param day 1 to 31, or 0
 * @param month 1 to 12, or 0
 * @param year for example 2016, or 0
 */
record PartialDate(int day, int month, int year) {

  static PartialDate of(LocalDate date) {
    return new PartialDate(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  /**
   * Whether {@code source} says at least what this says. A year that the source leaves open is
   * taken to be {@code publicationYear}, as a reader of the source would.
   */
  boolean saidBy(PartialDate source, int publicationYear) {
    int sourceYear = source.year == 0 ? publicationYear : source.year;
    return (day == 0 || day == source.day)
        && (month == 0 || month == source.month)
        && (year == 0 || year == sourceYear);
  }

  /** Whether a source that says from {@code from} to {@code to} says at least this. */
  boolean within(LocalDate from, LocalDate to) {
    if (day == 0) {
      // A month or year is meant: enough that the stretch touches it and does not go beyond.
      return saidBy(of(from), from.getYear()) && saidBy(of(to), to.getYear());
    }
    for (LocalDate one = from; !one.isAfter(to) && one.isBefore(from.plusDays(32)); ) {
      if (saidBy(of(one), one.getYear())) {
        return true;
      }
      one = one.plusDays(1);
    }
    return false;
  }
}
