package org.strikebot.index.dating;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The English names of months and weekdays, for everything that reads days. Which letters must be
 * capitals, and what must stand around a name that may be another word ("may", "march"), is for
 * each reader to say. Immutable.
 */
public final class CalendarNames {

  /** In the order of the year, in full. */
  public static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /**
   * The short forms in the order of the year, without a full stop, of two the longer first. "May"
   * has none.
   */
  public static final List<String> SHORT_MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec");

  /** From Monday on, in full. */
  public static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private static final Map<String, Month> MONTH_OF = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAY_OF = new HashMap<>();

  static {
    for (String name : MONTHS) {
      Month month = Month.valueOf(name.toUpperCase(Locale.ROOT));
      MONTH_OF.put(lower(name), month);
      SHORT_MONTHS.stream().filter(name::startsWith).forEach(s -> MONTH_OF.put(lower(s), month));
    }
    for (String name : WEEKDAYS) {
      WEEKDAY_OF.put(lower(name), DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
    }
  }

  private CalendarNames() {}

  /**
   * The month with a name in full or short, in letters of any size; a full stop may follow. Empty
   * where no month is called so.
   */
  public static Optional<Month> month(String name) {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return Optional.ofNullable(MONTH_OF.get(lower(bare)));
  }

  /** The weekday with a name in full, in letters of any size. Empty where none is called so. */
  public static Optional<DayOfWeek> weekday(String name) {
    return Optional.ofNullable(WEEKDAY_OF.get(lower(name)));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
