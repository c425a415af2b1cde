package org.strikebot.index.dating;

import static org.strikebot.index.dating.CalendarWords.DAY;
import static org.strikebot.index.dating.CalendarWords.MONTH;
import static org.strikebot.index.dating.CalendarWords.WEEKDAY;
import static org.strikebot.index.dating.CalendarWords.YEAR;

import java.util.regex.Pattern;

/** How dates are written out: British, American and numeric forms, as patterns with named parts. */
final class DateForms {

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
  static final Pattern ISO =
      Pattern.compile("(?=[12])(?<![\\w/-])((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?![\\w/-])");

  /** "26/04/2016", "26.4.2016" */
  static final Pattern SLASHED =
      Pattern.compile(
          "(?=[0-9])(?<![\\w/.])([0-9]{1,2})([/.])([0-9]{1,2})\\2((?:19|20)[0-9]{2})(?![\\w/])");

  /** "18 April to 2 May 2016", "30 December 2015 to 2 January 2016" */
  static final Pattern ACROSS_MONTHS =
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

  /** One day of a month, or the first and last of several. */
  static final String ITEM = "(?:" + DAY + "(?:" + DASH + DAY + ")?)";

  /** "26 April 2016", "26 and 27 April", "5 to 7 and 10 to 11 October", "Monday 25 April" */
  static final Pattern BRITISH =
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
  static final Pattern AMERICAN =
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
  static final Pattern MONTH_OF_YEAR =
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
  static final Pattern MONTH_ALONE =
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
  static final Pattern YEAR_ALONE =
      Pattern.compile(
          "(?=[12])(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|of|[Uu]ntil|[Dd]uring|[Ff]rom|[Tt]he|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate"
              + "|[Ss]pring|[Ss]ummer|[Aa]utumn)\\s)(?<year>"
              + YEAR
              + ")(?![-–/,.][0-9])");

  private DateForms() {}
}
