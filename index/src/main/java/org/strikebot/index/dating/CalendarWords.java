package org.strikebot.index.dating;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;

/** How documents write months, weekdays and small numbers, as patterns and as values. */
final class CalendarWords {

  /** Capitalised or in capitals: "may" and "march" in small letters are other words. */
  static final String MONTH =
      "(?:"
          + capitalisedOrInCapitals(CalendarNames.MONTHS)
          + "|(?:"
          + String.join("|", CalendarNames.SHORT_MONTHS)
          + ")\\b\\.?)";

  static final String FULL_WEEKDAY = "(?:" + capitalisedOrInCapitals(CalendarNames.WEEKDAYS) + ")";

  static final String WEEKDAY =
      "(?:" + FULL_WEEKDAY + "|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\b\\.?)";

  static final String DAY = "(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\\w%])";

  static final String YEAR = "(?:19|20)[0-9]{2}(?![\\w%])";

  static final String NUMBER =
      "(?:[0-9]{1,2}|a|an|" + String.join("|", NumberWords.between(1, 12)) + ")";

  private CalendarWords() {}

  private static String capitalisedOrInCapitals(List<String> names) {
    String capitalised = String.join("|", names);
    return capitalised + "|" + capitalised.toUpperCase(Locale.ROOT);
  }

  static Month month(String name) {
    return CalendarNames.month(name)
        .orElseThrow(
            () -> new IllegalArgumentException("expected the name of a month, found " + name));
  }

  static DayOfWeek weekday(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(start)) {
        return day;
      }
    }
    throw new IllegalArgumentException("expected the name of a weekday, found " + name);
  }

  /** "26th" gives 26. */
  static int day(String words) {
    return Integer.parseInt(words.replaceAll("\\D", ""));
  }

  static int number(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.equals("a") || lower.equals("an")) {
      return 1;
    }
    Integer spelt = NumberWords.VALUES.get(lower);
    return spelt == null ? Integer.parseInt(words) : spelt;
  }
}
