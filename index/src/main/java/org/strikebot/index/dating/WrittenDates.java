package org.strikebot.index.dating;

import static org.strikebot.index.dating.CalendarWords.DAY;
import static org.strikebot.index.dating.CalendarWords.MONTH;
import static org.strikebot.index.dating.CalendarWords.WEEKDAY;
import static org.strikebot.index.dating.CalendarWords.YEAR;

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

  private static final String OPTIONAL_WEEKDAY =
      "(?:(?<weekday>" + WEEKDAY + "),?\\s+(?:the\\s+)?)?";
  private static final String OPTIONAL_YEAR = "(?:,?\\s+(?<year>" + YEAR + "))?";
  private static final String DASH = "\\s*(?:-|–|—|\\bto\\b|\\buntil\\b|\\bthrough\\b)\\s*";
  private static final String NOT_IN_A_NUMBER = "(?<![\\w.,:/£$€-])";

  /** Looked at first, because most places of a text begin none of these. */
  private static final String DAY_OR_WEEKDAY_AHEAD = "(?=[0-9MTWFS])";

  private static final String MONTH_OR_WEEKDAY_AHEAD = "(?=[JFMASONDTW])";
  private static final String MONTH_AHEAD = "(?=[JFMASOND])";

  /** "2016-04-26" */
  private static final Pattern ISO =
      Pattern.compile("(?=[12])(?<![\\w/-])((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?![\\w/-])");

  /** "26/04/2016", "26.4.2016" */
  private static final Pattern SLASHED =
      Pattern.compile(
          "(?=[0-9])(?<![\\w/.])([0-9]{1,2})([/.])([0-9]{1,2})\\2((?:19|20)[0-9]{2})(?![\\w/])");

  /** "18 April to 2 May 2016", "30 December 2015 to 2 January 2016" */
  private static final Pattern ACROSS_MONTHS =
      Pattern.compile(
          DAY_OR_WEEKDAY_AHEAD
              + NOT_IN_A_NUMBER
              + OPTIONAL_WEEKDAY
              + "(?<day>"
              + DAY
              + ")\\s+(?<month>"
              + MONTH
              + ")"
              + "(?:,?\\s+(?<firstyear>"
              + YEAR
              + "))?(?:"
              + DASH
              + "|(?<and>\\s+and\\s+))"
              + "(?:"
              + WEEKDAY
              + "\\s+)?(?<lastday>"
              + DAY
              + ")\\s+(?<lastmonth>"
              + MONTH
              + ")"
              + OPTIONAL_YEAR);

  private static final String ITEM = "(?:" + DAY + "(?:" + DASH + DAY + ")?)";

  /** "26 April 2016", "26 and 27 April", "5 to 7 and 10 to 11 October", "Monday 25 April" */
  private static final Pattern BRITISH =
      Pattern.compile(
          DAY_OR_WEEKDAY_AHEAD
              + NOT_IN_A_NUMBER
              + OPTIONAL_WEEKDAY
              + "(?<days>"
              + ITEM
              + "(?:\\s*,\\s*"
              + ITEM
              + ")*"
              + "(?:,?\\s+(?:and|or|&)\\s+"
              + ITEM
              + ")?)\\s+(?:of\\s+)?(?<month>"
              + MONTH
              + ")"
              + OPTIONAL_YEAR);

  /** "April 26", "April 26, 2016", "April 26-27", "Tuesday, April 26" */
  private static final Pattern AMERICAN =
      Pattern.compile(
          MONTH_OR_WEEKDAY_AHEAD
              + "(?<!\\w)"
              + OPTIONAL_WEEKDAY
              + "(?<month>"
              + MONTH
              + ")\\s+(?:the\\s+)?(?<days>"
              + ITEM
              + "(?:,?\\s+(?:and|&)\\s+"
              + ITEM
              + ")?)"
              + OPTIONAL_YEAR);

  /** "October 2016", "January to April 2016" */
  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile(
          MONTH_AHEAD
              + "(?<!\\w)(?<month>"
              + MONTH
              + ")(?:(?:"
              + DASH
              + "|\\s+and\\s+|/)(?<lastmonth>"
              + MONTH
              + "))?,?\\s+(?<year>"
              + YEAR
              + ")");

  /** "in March", "since early May": the name of a month alone may be a person's or a verb. */
  private static final Pattern MONTH_ALONE =
      Pattern.compile(
          MONTH_AHEAD
              + "(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Bb]efore|[Aa]fter"
              + "|[Bb]etween|[Ll]ast|of)[\\s-])(?<month>"
              + MONTH
              + ")(?:(?:"
              + DASH
              + "|\\s+and\\s+)(?<lastmonth>"
              + MONTH
              + "))?(?![\\w’'-])(?!\\s+\\d)");

  /** "in 2016", "the 2015 election", but not "2013-14" or "2,016" */
  private static final Pattern YEAR_ALONE =
      Pattern.compile(
          "(?=[12])(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|of|[Uu]ntil|[Dd]uring|[Ff]rom|[Tt]he|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate"
              + "|[Ss]pring|[Ss]ummer|[Aa]utumn)\\s)(?<year>"
              + YEAR
              + ")(?![-–/,.][0-9])");

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
    dates.find(ISO, dates::iso);
    dates.find(SLASHED, dates::slashed);
    dates.find(ACROSS_MONTHS, dates::acrossMonths);
    dates.find(BRITISH, dates::days);
    dates.find(AMERICAN, dates::days);
    dates.find(MONTH_OF_YEAR, dates::months);
    dates.find(YEAR_ALONE, dates::year);
    dates.find(MONTH_ALONE, dates::months);
    return dates.found.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
  }

  /** Reads a match; says whether it was a date. */
  private interface Reading {
    boolean read(Matcher match);
  }

  private void find(Pattern pattern, Reading reading) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      if (isFree(match.start(), match.end()) && reading.read(match)) {
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
    Matcher item = Pattern.compile(ITEM).matcher(text).region(start, end);
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
