package org.strikebot.bot.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.dating.CalendarNames;

/**
 * Finds the days and months that a question names. People who ask write "26th april", "6-8 apr",
 * "on the 26th" and "the may deal", seldom with the capitals that documents have, so that here
 * "may" and "march" are months by what stands around them. Pure.
 */
final class AskedDays {

  private static final String MONTH =
      "(?:"
          + String.join("|", CalendarNames.MONTHS)
          + "|"
          + String.join("|", CalendarNames.SHORT_MONTHS)
          + ")\\b\\.?";

  private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\w%:.,]*\\d)";

  private static final String YEAR = "(?:,?\\s+((?:19|20)\\d\\d)\\b)?";

  /** "26 April 2016", "26 and 27 april", "6-8 apr", "the 26th of april" */
  private static final Pattern BRITISH =
      Pattern.compile(
          "(?<![\\w.,:/£$€-])("
              + DAY
              + "(?:\\s*(?:,|and|&|to|or|-|–)\\s*"
              + DAY
              + ")*)\\s+(?:of\\s+)?("
              + MONTH
              + ")"
              + YEAR,
          Pattern.CASE_INSENSITIVE);

  /** "April 26", "april 26th, 2016" */
  private static final Pattern AMERICAN =
      Pattern.compile(
          "\\b(" + MONTH + ")\\s+(?:the\\s+)?(" + DAY + ")(?![\\w%])" + YEAR,
          Pattern.CASE_INSENSITIVE);

  /** "26/4", "26/04/2016" */
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\w/.])([0-3]?\\d)/([01]?\\d)(?:/((?:19|20)\\d\\d))?(?![\\w/])");

  /** "in April", "the April strike", "April 2016" */
  private static final Pattern MONTH_ALONE =
      Pattern.compile("\\b(" + MONTH + ")" + YEAR, Pattern.CASE_INSENSITIVE);

  /** "on the 26th" */
  private static final Pattern DAY_ALONE =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);

  /** Words that are months only by what stands around them. */
  private static final Set<String> AMBIGUOUS = Set.of("may", "march", "mar");

  /** What may stand before a month and hardly before the other words that are written so. */
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in", "of", "since", "until", "by", "during", "early", "late", "mid", "last", "from",
          "before", "after", "that", "this", "between", "back");

  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)[\\s-]+$");

  private final String text;
  private final boolean[] taken;
  private final Set<AskedDay> found = new LinkedHashSet<>();

  private AskedDays(String text) {
    this.text = text;
    this.taken = new boolean[text.length()];
  }

  /** Those that {@code question} names, each once, in no order to rely on. */
  static List<AskedDay> in(String question) {
    AskedDays days = new AskedDays(question);
    days.british();
    days.american();
    days.numbers();
    days.months();
    days.daysAlone();
    return List.copyOf(days.found);
  }

  private void british() {
    for (MatchResult match : all(BRITISH)) {
      for (String day : match.group(1).replaceAll("\\D+", " ").strip().split(" ", -1)) {
        add(Integer.parseInt(day), month(match.group(2)), year(match.group(3)));
      }
      take(match);
    }
  }

  private void american() {
    for (MatchResult match : all(AMERICAN)) {
      add(number(match.group(2)), month(match.group(1)), year(match.group(3)));
      take(match);
    }
  }

  private void numbers() {
    for (MatchResult match : all(NUMBERS)) {
      int day = number(match.group(1));
      int month = number(match.group(2));
      // "3/4 of the wards" is no day.
      boolean plain = day > 12 || match.group(3) != null;
      if (plain && day >= 1 && day <= 31 && month >= 1 && month <= 12) {
        add(day, month, year(match.group(3)));
        take(match);
      }
    }
  }

  private void months() {
    for (MatchResult match : all(MONTH_ALONE)) {
      if (meant(match)) {
        add(0, month(match.group(1)), year(match.group(2)));
        take(match);
      }
    }
  }

  private void daysAlone() {
    for (MatchResult match : all(DAY_ALONE)) {
      int day = number(match.group(1));
      if (day >= 1 && day <= 31) {
        add(day, 0, 0);
        take(match);
      }
    }
  }

  /** Whether what may be another word is a month here. */
  private boolean meant(MatchResult match) {
    String word = match.group(1).replace(".", "");
    if (match.group(2) != null || !AMBIGUOUS.contains(word.toLowerCase(Locale.ROOT))) {
      return true;
    }
    String before = lastWord(text.substring(0, match.start()));
    if (BEFORE_MONTH.contains(before)) {
      return true;
    }
    // "the may deal" and "in march"; but "the march" and "Mrs May".
    return word.equalsIgnoreCase("may")
        ? before.equals("the")
        : Character.isUpperCase(word.codePointAt(0)) && !before.isEmpty();
  }

  private static String lastWord(String text) {
    Matcher last = LAST_WORD.matcher(text);
    return last.find() ? last.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private List<MatchResult> all(Pattern pattern) {
    return pattern.matcher(text).results().filter(match -> !taken[match.start()]).toList();
  }

  private void take(MatchResult match) {
    for (int at = match.start(); at < match.end(); at++) {
      taken[at] = true;
    }
  }

  private void add(int day, int month, int year) {
    found.add(new AskedDay(day, month, year));
  }

  private static int month(String name) {
    return CalendarNames.month(name).orElseThrow().getValue();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.replaceAll("\\D", ""));
  }

  private static int year(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
