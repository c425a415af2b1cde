package org.strikebot.bot.verification;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.strikebot.bot.question.Tongue;
import org.strikebot.index.dating.CalendarNames;

/**
 * The figures and days of an English sentence and of its translation. A figure has to be in digits
 * in the translation, for words of number are not known in every language; months and days of the
 * week are known by the names that the JDK has for them (Unicode CLDR).
 */
final class DaysAndFigures {

  /** "54,000", "54.000", "54 000" and "54’000"; or a number with what parts it from its rest. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)\\d{1,3}(?:[ \\u00a0\\u202f.,'’٬]\\d{3})+(?![\\d])|\\d+(?:[.,:٫/]\\d+)*");

  private static final List<TextStyle> FULL = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE);

  private final Reading english;
  private final String translated;
  private final Tongue tongue;

  DaysAndFigures(String english, String translated, Tongue tongue) {
    this.english = Reading.of(english);
    this.translated = translated;
    this.tongue = tongue;
  }

  /** Whether both have the same. */
  boolean agree() {
    Set<Integer> months = months();
    Set<Integer> named = found(names(12, this::month));
    Set<String> theirs = figures(translated);
    Set<String> ours = figures(english.text());
    english.anchors().stream()
        .filter(Anchor::figure)
        .forEach(anchor -> ours.addAll(inDigits(anchor)));
    if (!months.containsAll(named) || !theirs.containsAll(ours)) {
      return false;
    }
    for (int month : months) {
      if (!named.contains(month)) {
        // "4月", "26.4.2016": the month is a figure there.
        ours.add(String.valueOf(month));
      }
    }
    return theirs.equals(ours) && weekdays().equals(found(names(7, this::weekday)));
  }

  /** A figure in words, as digits; nothing for one that is in digits already. */
  private Set<String> inDigits(Anchor anchor) {
    boolean digits =
        english.words().subList(anchor.first(), anchor.last() + 1).stream()
            .anyMatch(word -> word.text().codePoints().anyMatch(Character::isDigit));
    return digits ? Set.of() : figures(anchor.key());
  }

  private static Set<String> figures(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            sign -> {
              int digit = Character.digit(sign, 10);
              boolean decimal = Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER;
              plain.appendCodePoint(decimal ? '0' + digit : sign);
            });
    Set<String> figures = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(plain);
    while (matcher.find()) {
      String number = matcher.group();
      String bare = number.replaceAll("\\D", "");
      String[] parts = number.split("\\D", -1);
      if (parts.length == 1 || (parts[0].length() <= 3 && grouped(parts))) {
        figures.add(withoutZeros(bare));
      } else if (parts.length == 2 && number.indexOf('/') < 0) {
        figures.add(withoutZeros(parts[0]) + "." + parts[1]);
      } else {
        // A day in figures, or a fraction.
        for (String part : parts) {
          figures.add(withoutZeros(part));
        }
      }
    }
    return figures;
  }

  private static boolean grouped(String[] parts) {
    for (int at = 1; at < parts.length; at++) {
      if (parts[at].length() != 3) {
        return false;
      }
    }
    return true;
  }

  private static String withoutZeros(String digits) {
    return digits.replaceFirst("^0+(?=\\d)", "");
  }

  private Set<Integer> months() {
    return english.anchors().stream()
        .map(Anchor::date)
        .filter(Objects::nonNull)
        .map(PartialDate::month)
        .filter(month -> month > 0)
        .collect(Collectors.toSet());
  }

  private Set<Integer> weekdays() {
    return english.words().stream()
        .filter(Word::capital)
        .flatMap(word -> CalendarNames.weekday(word.lower()).stream())
        .map(DayOfWeek::getValue)
        .collect(Collectors.toSet());
  }

  private interface Naming {
    String of(int number, TextStyle style, Locale locale);
  }

  private String month(int number, TextStyle style, Locale locale) {
    return Month.of(number).getDisplayName(style, locale);
  }

  private String weekday(int number, TextStyle style, Locale locale) {
    return DayOfWeek.of(number).getDisplayName(style, locale);
  }

  /** The names in letters, each with its number. */
  private Map<String, Integer> names(int most, Naming naming) {
    Map<String, Integer> names = new HashMap<>();
    for (Locale locale : tongue.locales()) {
      for (TextStyle style : FULL) {
        for (int number = 1; number <= most; number++) {
          String name = naming.of(number, style, locale);
          if (name.codePoints().noneMatch(Character::isDigit)) {
            names.put(name, number);
          }
        }
      }
    }
    return names;
  }

  /** The numbers of the names that the translation has; the longest name wins. */
  private Set<Integer> found(Map<String, Integer> names) {
    String any =
        names.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    Set<Integer> found = new HashSet<>();
    if (names.isEmpty()) {
      return found;
    }
    Matcher matcher =
        Pattern.compile(tongue.spaced() ? "(?<!\\p{L})(?:" + any + ")(?!\\p{L})" : any)
            .matcher(translated);
    while (matcher.find()) {
      found.add(Objects.requireNonNull(names.get(matcher.group())));
    }
    return found;
  }
}
