package org.strikebot.index.dating;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Span;

/** Finds the dates that a text writes out, in British, American and numeric forms. */
final class WrittenDates {

  private final String text;
  private final boolean[] taken;
  private final List<PartialDate> found = new ArrayList<>();

  private WrittenDates(String text) {
    this.text = text;
    this.taken = new boolean[text.length()];
  }

  /** In reading order, never overlapping. */
  static List<PartialDate> in(String text) {
    WrittenDates dates = new WrittenDates(text);
    dates.find(DateForms.ISO, dates::iso);
    dates.find(DateForms.SLASHED, dates::slashed);
    dates.find(DateForms.ACROSS_MONTHS, dates::acrossMonths);
    dates.find(DateForms.BRITISH, dates::days);
    dates.find(DateForms.AMERICAN, dates::days);
    dates.find(DateForms.MONTH_OF_YEAR, dates::months);
    dates.find(DateForms.YEAR_ALONE, dates::year);
    dates.find(DateForms.MONTH_ALONE, dates::months);
    return dates.found.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
  }

  /** Reads a match; says whether it was a date. */
  private interface FormReader {
    boolean read(Matcher match);
  }

  private void find(Pattern pattern, FormReader reader) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      if (isFree(match.start(), match.end()) && reader.read(match)) {
        for (int i = match.start(); i < match.end(); i++) {
          taken[i] = true;
        }
      }
    }
  }

  private boolean isFree(int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean iso(Matcher match) {
    int month = Integer.parseInt(match.group(2));
    int day = Integer.parseInt(match.group(3));
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    int year = Integer.parseInt(match.group(1));
    return found.add(PartialDate.day(span(match), Month.of(month), day, year, null));
  }

  /** British order; where both orders give a day, that is said. */
  private boolean slashed(Matcher match) {
    int first = Integer.parseInt(match.group(1));
    int second = Integer.parseInt(match.group(3));
    boolean american = second > 12 && first <= 12;
    int day = american ? second : first;
    int month = american ? first : second;
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    String doubt =
        day <= 12 && day != month
            ? "\"%s\" is read as day, month, year; read as month, day, year it is another day."
                .formatted(match.group())
            : null;
    int year = Integer.parseInt(match.group(4));
    return found.add(
        new PartialDate(
            span(match), Month.of(month), day, Month.of(month), day, year, null, doubt));
  }

  private boolean acrossMonths(Matcher match) {
    boolean between =
        text.substring(Math.max(0, match.start() - 9), match.start())
            .matches("(?s).?[Bb]etween\\s");
    Integer firstYear = number(match, "firstyear");
    Integer year = number(match, "year");
    if ((match.group("and") != null && !between) || (firstYear != null && year == null)) {
      return false;
    }
    Month from = CalendarWords.month(match.group("month"));
    Month to = CalendarWords.month(match.group("lastmonth"));
    if (firstYear != null && year != null && !isNextTo(firstYear, from, year, to)) {
      return false;
    }
    return found.add(
        new PartialDate(
            span(match),
            from,
            CalendarWords.day(match.group("day")),
            to,
            CalendarWords.day(match.group("lastday")),
            year,
            weekday(match),
            null));
  }

  private static boolean isNextTo(int firstYear, Month from, int year, Month to) {
    return firstYear == (from.compareTo(to) > 0 ? year - 1 : year);
  }

  private boolean days(Matcher match) {
    Month month = CalendarWords.month(match.group("month"));
    Integer year = number(match, "year");
    List<Span> items = items(match.start("days"), match.end("days"));
    List<int[]> days = items.stream().map(this::firstAndLast).toList();
    if (days.stream().anyMatch(day -> day[1] < day[0])) {
      return false;
    }
    DayOfWeek weekday = weekday(match);
    if (days.size() == 1 || isOneStretch(days)) {
      int last = days.getLast()[1];
      return found.add(
          new PartialDate(
              span(match), month, days.getFirst()[0], month, last, year, weekday, null));
    }
    for (int i = 0; i < items.size(); i++) {
      int start = i == 0 ? match.start() : items.get(i).start();
      int end = i + 1 == items.size() ? match.end() : items.get(i).end();
      found.add(
          new PartialDate(
              new Span(start, Math.max(end, items.get(i).end())),
              month,
              days.get(i)[0],
              month,
              days.get(i)[1],
              year,
              i == 0 ? weekday : null,
              null));
    }
    return true;
  }

  private List<Span> items(int start, int end) {
    List<Span> items = new ArrayList<>();
    Matcher item = Pattern.compile(DateForms.ITEM).matcher(text).region(start, end);
    while (item.find()) {
      items.add(span(item));
    }
    return items;
  }

  private int[] firstAndLast(Span item) {
    Matcher day = Pattern.compile("[0-9]+").matcher(item.of(text));
    day.find();
    int first = Integer.parseInt(day.group());
    return new int[] {first, day.find() ? Integer.parseInt(day.group()) : first};
  }

  private static boolean isOneStretch(List<int[]> days) {
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i)[0] != days.get(i - 1)[1] + 1) {
        return false;
      }
    }
    return true;
  }

  private boolean months(Matcher match) {
    Month from = CalendarWords.month(match.group("month"));
    String last = match.group("lastmonth");
    Month to = last == null ? from : CalendarWords.month(last);
    return found.add(PartialDate.months(span(match), from, to, number(match, "year")));
  }

  private boolean year(Matcher match) {
    int year = Integer.parseInt(match.group("year"));
    return found.add(PartialDate.months(span(match), Month.JANUARY, Month.DECEMBER, year));
  }

  private static @Nullable DayOfWeek weekday(Matcher match) {
    String name = match.group("weekday");
    return name == null ? null : CalendarWords.weekday(name);
  }

  private static @Nullable Integer number(Matcher match, String group) {
    if (!match.namedGroups().containsKey(group)) {
      return null;
    }
    String digits = match.group(group);
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static Span span(Matcher match) {
    return new Span(match.start(), match.end());
  }
}
