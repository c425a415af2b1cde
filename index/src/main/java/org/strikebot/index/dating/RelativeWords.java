package org.strikebot.index.dating;

import static org.strikebot.index.dating.CalendarWords.FULL_WEEKDAY;
import static org.strikebot.index.dating.CalendarWords.NUMBER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.index.source.Span;

/** Words that tell a day only together with another day: "yesterday", "on Monday", "last week". */
final class RelativeWords {

  /** Everything that is looked at; which group matched tells how it is read. */
  static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\w’'-])(?:"
              + "(?<day>(?:[Tt]he )?day before yesterday|(?:[Tt]he )?day after tomorrow"
              + "|[Yy]esterday(?: (?:morning|afternoon|evening))?|[Tt]oday|[Tt]onight"
              + "|[Tt]omorrow(?: (?:morning|afternoon|evening|night))?"
              + "|[Tt]his (?:morning|afternoon|evening)|[Ll]ast night)"
              + "|(?<period>(?:[Ee]arlier (?=this ))?(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week(?!end)|month|year))"
              + "|(?<ago>(?<number>"
              + NUMBER
              + ") (?<unit>day|week|month|year)s? ago)"
              + "|(?<anchored>[Tt]he (?:next|following) day|[Tt]he (?:day before|previous day|day after)"
              + "|(?:[Tt]hat|[Tt]he same) day|(?:[Tt]he )?following (?<followingday>"
              + FULL_WEEKDAY
              + "))"
              + "|(?<weekdaywords>(?:(?<lead>[Oo]n|[Ll]ast|[Nn]ext|[Tt]his|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore"
              + "|[Aa]fter|[Ff]rom|[Ll]ate on|[Ee]arly on|(?:planned|scheduled|set|due|called) for) )?(?<weekday>"
              + FULL_WEEKDAY
              + ")(?<tail>[’']s| (?:morning|afternoon|evening|night))?)"
              + ")(?![\\w-])");

  private static final Pattern FUTURE =
      Pattern.compile(
          "\\b(?:will|due|plans?|planned|planning|scheduled|expected|set to|would|going to|ahead of"
              + "|upcoming|to (?:begin|start|strike|walk|meet|take|hold|go|be))\\b[^.!?]*$");

  /** How far before a word its surroundings are looked at, in characters. */
  private static final int NEAR = 24;

  /** What is said of every Saturday is not about one. */
  private static final Pattern HABIT =
      Pattern.compile(
          "\\b(?:every|each|usually|normally|always|hours|pay|paid|rates?|rota|shifts?|premium"
              + "|weekends|weekdays|nights|evenings)\\b");

  /** Names that begin with such a word: "the Today programme". */
  private static final Pattern IN_A_NAME = Pattern.compile("^ (?:programme|show|newspaper)\\b");

  private final String text;

  RelativeWords(String text) {
    this.text = text;
  }

  /** Whether words such as "the next day" lean on a day of the text and not on the publication. */
  static boolean countFromDayNamedLast(String words) {
    Matcher match = PATTERN.matcher(words);
    return match.matches() && match.group("anchored") != null;
  }

  /**
   * The days that a match of {@link #PATTERN} stands for.
   *
   * @param published the day from which "today" counts
   */
  Optional<DatedWords> againstPublication(Matcher match, LocalDate published) {
    if (match.group("day") != null) {
      return isName(match) ? Optional.empty() : day(span(match), offset(match.group()), published);
    }
    if (match.group("period") != null) {
      return Optional.of(period(span(match), match.group(), published));
    }
    if (match.group("ago") != null) {
      return ago(match, published);
    }
    return match.group("weekdaywords") == null ? Optional.empty() : weekday(match, published);
  }

  /**
   * The day that a match stands for in reference to a day named just before.
   *
   * @param anchor the single day that the text named last, in the same paragraph
   */
  Optional<DatedWords> againstAnchor(Matcher match, LocalDate anchor) {
    String words = match.group("anchored");
    if (words == null || hasItsOwnReference(match)) {
      return Optional.empty();
    }
    String weekday = match.group("followingday");
    if (weekday != null) {
      LocalDate day = anchor.with(TemporalAdjusters.next(CalendarWords.weekday(weekday)));
      return Optional.of(new DatedWords(span(match), day, day, true, null));
    }
    String lower = words.toLowerCase(Locale.UK);
    int offset =
        switch (lower) {
          case "that day", "the same day" -> 0;
          case "the day before", "the previous day" -> -1;
          default -> 1;
        };
    return day(span(match), offset, anchor);
  }

  /** "the day before the strike" is told by the strike and not by the day named last. */
  private boolean hasItsOwnReference(Matcher match) {
    return text.substring(match.end(), Math.min(text.length(), match.end() + 12))
        .matches("(?s)\\s+(?:the|a|an|his|her|its|their|this|that|of|of the|was|when)\\b.*");
  }

  /** A capital inside a sentence, or "programme" after it, makes it a name. */
  private boolean isName(Matcher match) {
    boolean capital = Character.isUpperCase(text.charAt(match.start()));
    boolean opens = near(match).matches("(?s)|.*(?:\n|[.!?:][\"”’)]*\\s+|[\"“‘(])");
    return (capital && !opens) || IN_A_NAME.matcher(text).region(match.end(), text.length()).find();
  }

  private static int offset(String words) {
    String lower = words.toLowerCase(Locale.UK);
    if (lower.endsWith("before yesterday")) {
      return -2;
    }
    if (lower.endsWith("after tomorrow")) {
      return 2;
    }
    if (lower.startsWith("yesterday") || lower.equals("last night")) {
      return -1;
    }
    return lower.startsWith("tomorrow") ? 1 : 0;
  }

  private static Optional<DatedWords> day(Span span, int offset, LocalDate from) {
    LocalDate day = from.plusDays(offset);
    return Optional.of(new DatedWords(span, day, day, true, null));
  }

  private static DatedWords period(Span span, String words, LocalDate published) {
    String lower = words.toLowerCase(Locale.UK);
    int offset = lower.contains("last ") ? -1 : lower.contains("next ") ? 1 : 0;
    DatedWords whole =
        lower.endsWith("week")
            ? week(span, published.plusWeeks(offset))
            : lower.endsWith("month")
                ? month(span, YearMonth.from(published).plusMonths(offset))
                : year(span, published.getYear() + offset);
    return lower.startsWith("earlier")
        ? new DatedWords(span, whole.from(), published, true, null)
        : whole;
  }

  private static Optional<DatedWords> ago(Matcher match, LocalDate published) {
    int number = CalendarWords.number(match.group("number"));
    Span span = span(match);
    return switch (match.group("unit")) {
      case "day" -> day(span, -number, published);
      case "week" -> Optional.of(week(span, published.minusWeeks(number)));
      case "month" -> Optional.of(month(span, YearMonth.from(published).minusMonths(number)));
      default -> Optional.of(year(span, published.getYear() - number));
    };
  }

  private static DatedWords week(Span span, LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DatedWords(span, monday, monday.plusDays(6), true, null);
  }

  private static DatedWords month(Span span, YearMonth month) {
    return new DatedWords(span, month.atDay(1), month.atEndOfMonth(), true, null);
  }

  private static DatedWords year(Span span, int year) {
    return new DatedWords(span, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true, null);
  }

  private Optional<DatedWords> weekday(Matcher match, LocalDate published) {
    String lead = match.group("lead");
    if ((lead == null && match.group("tail") == null) || isHabit(match)) {
      return Optional.empty();
    }
    DayOfWeek weekday = CalendarWords.weekday(match.group("weekday"));
    String way = lead == null ? "" : lead.toLowerCase(Locale.UK);
    LocalDate day =
        switch (way) {
          case "last" -> published.with(TemporalAdjusters.previous(weekday));
          case "next" -> published.with(TemporalAdjusters.next(weekday));
          case "this" ->
              published
                  .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                  .with(TemporalAdjusters.nextOrSame(weekday));
          default ->
              FUTURE.matcher(clauseBefore(match)).find()
                  ? published.with(TemporalAdjusters.nextOrSame(weekday))
                  : published.with(TemporalAdjusters.previousOrSame(weekday));
        };
    return Optional.of(new DatedWords(span(match), day, day, true, null));
  }

  private boolean isHabit(Matcher match) {
    int end = match.end();
    int most = Math.min(text.length(), end + 300);
    while (end < most && ".!?\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String after = text.substring(match.end(), end);
    return after.matches("(?s)\\s*(?:to|-|–|and|or)\\s*" + FULL_WEEKDAY + ".*")
        || near(match).matches("(?s).*" + FULL_WEEKDAY + " (?:to|and|or) ?")
        || HABIT.matcher(clauseBefore(match) + after).find();
  }

  private String near(Matcher match) {
    return text.substring(Math.max(0, match.start() - NEAR), match.start());
  }

  /** The words of the sentence before the match. */
  private String clauseBefore(Matcher match) {
    int start = match.start();
    int least = Math.max(0, start - 300);
    while (start > least && ".!?\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, match.start());
  }

  private static Span span(Matcher match) {
    return new Span(match.start(), match.end());
  }
}
