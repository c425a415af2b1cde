package org.strikebot.index.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days that a page gives for its publication, as they are written in many ways. */
final class PublicationDays {

  private static final Pattern DAY_IN_PATH =
      Pattern.compile("/((?:19|20)\\d{2})[/-]([01]?\\d)[/-]([0-3]?\\d)(?:[/-]|$)");

  private static final Pattern WRITTEN_DAY =
      Pattern.compile(
          "(?<![\\d.,])([0-3]?\\d)(?:st|nd|rd|th)?\\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?,?\\s+((?:19|20)\\d{2})"
              + "|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?\\s+([0-3]?\\d)(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})",
          Pattern.CASE_INSENSITIVE);

  private static final DateTimeFormatter SHORT_DAY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMM uuuu")
          .toFormatter(Locale.ENGLISH);

  private final Set<LocalDate> days = new LinkedHashSet<>();

  /** All days, the first that was given first. */
  Set<LocalDate> all() {
    return new LinkedHashSet<>(days);
  }

  boolean none() {
    return days.isEmpty();
  }

  /** Adds the day that a machine wrote, or a person, if it is one. */
  void add(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    String day = value.strip().replace('/', '-');
    try {
      days.add(LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day));
    } catch (DateTimeException e) {
      addWritten(value);
    }
  }

  /** Adds the first day that is written in words, if there is one. */
  void addWritten(@Nullable String value) {
    if (value == null) {
      return;
    }
    Matcher written = WRITTEN_DAY.matcher(value.length() > 500 ? value.substring(0, 500) : value);
    if (written.find()) {
      String day = written.group(1) != null ? written.group(1) : written.group(5);
      String month = written.group(2) != null ? written.group(2) : written.group(4);
      String year = written.group(3) != null ? written.group(3) : written.group(6);
      try {
        days.add(
            LocalDate.parse(
                Integer.parseInt(day) + " " + month.substring(0, 3) + " " + year, SHORT_DAY));
      } catch (DateTimeException e) {
        // "31 Apr 2016" is no day.
      }
    }
  }

  /** Adds the day that is part of a link, as in {@code /2016/04/26/}. */
  void addFromPath(String link) {
    Matcher path = DAY_IN_PATH.matcher(link);
    if (path.find()) {
      add(
          "%s-%02d-%02d"
              .formatted(
                  path.group(1), Integer.parseInt(path.group(2)), Integer.parseInt(path.group(3))));
    }
  }
}
