package org.strikebot.bot.attribution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day, month or year that somebody typed.
 *
 * @param from its first day
 * @param to its last day
 */
public record DaySpan(LocalDate from, LocalDate to) {

  /** 2016-04-26, 2016-04, 2016. */
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  /** 26/4/2016, day first as British readers write it. */
  private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

  /** 26 April 2016, 26th Apr 2016, April 2016. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(\\p{L}{3,9})\\.?,?\\s+(\\d{4})");

  public DaySpan {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("expected from <= to, found " + from + " and " + to);
    }
  }

  /** Reads what somebody typed; empty where it is no day, month or year. */
  public static Optional<DaySpan> read(String typed) {
    String text = typed.strip();
    try {
      Matcher numbers = NUMBERS.matcher(text);
      if (numbers.matches()) {
        return Optional.of(of(numbers.group(1), numbers.group(2), numbers.group(3)));
      }
      Matcher british = BRITISH.matcher(text);
      if (british.matches()) {
        return Optional.of(of(british.group(3), british.group(2), british.group(1)));
      }
      Matcher written = WRITTEN.matcher(text);
      if (written.matches()) {
        return month(written.group(2))
            .map(month -> of(written.group(3), String.valueOf(month.getValue()), written.group(1)));
      }
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  @SuppressWarnings("NullAway") // a group that did not take part is null
  private static DaySpan of(String year, String month, String day) {
    int number = Integer.parseInt(year);
    if (month == null) {
      return new DaySpan(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31));
    }
    YearMonth whole = YearMonth.of(number, Integer.parseInt(month));
    return day == null
        ? new DaySpan(whole.atDay(1), whole.atEndOfMonth())
        : new DaySpan(whole.atDay(Integer.parseInt(day)), whole.atDay(Integer.parseInt(day)));
  }

  private static Optional<Month> month(String word) {
    String wanted = word.toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(wanted)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }
}
