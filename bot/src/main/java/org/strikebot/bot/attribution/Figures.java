package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.strikebot.index.dating.NumberWords;
import org.strikebot.index.source.Span;

/** The figures of a text, in one spelling, each with the word that it counts. */
final class Figures {

  /** The numbers in words that count as figures; "one" mostly stands for somebody. */
  private static final List<String> SPELT =
      Stream.concat(NumberWords.between(2, 14).stream(), Stream.of("twenty")).toList();

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?i)\\b(?:\\d[\\d,]*(?:\\.\\d+)?(?:\\s?(?:%|per cent|percent|am|pm|bn|m)(?![a-z]))?|"
              + String.join("|", SPELT)
              + ")(?![\\w-])");

  /** What a figure counts stands within so many words: "8,524 of the planned operations". */
  private static final int UNIT_WORDS = 4;

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  private static final String ONE_OF_PAIR =
      "(?:\\d[\\d,]*(?:\\.\\d+)?\\s?(?:%|per cent)?|" + String.join("|", SPELT) + ")";

  private static final Pattern PAIR =
      Pattern.compile("(?i)(?<![\\w.,])" + ONE_OF_PAIR + "\\s+to\\s+" + ONE_OF_PAIR);

  private Figures() {}

  /**
   * One figure.
   *
   * @param value digits without separators, with its unit sign: "57%", "12711", "8am"
   * @param shape what kind of figure it is, so that only like is compared with like
   * @param unit the stem of the next word with sense, or an empty string
   * @param following the stems of the next few words with sense
   */
  record Figure(String value, String shape, String unit, List<String> following) {

    Figure {
      following = List.copyOf(following);
    }

    /** The figure's number without its sign. */
    double number() {
      Matcher digits = NUMBER.matcher(value);
      return digits.lookingAt() ? Double.parseDouble(digits.group()) : 0;
    }

    /** Whether both are written alike. */
    boolean sameAs(Figure other) {
      return value.equals(other.value) && shape.equals(other.shape);
    }

    /** Whether both may count the same: "12,711 operations" and "12,711 planned operations". */
    boolean counts(Figure other) {
      return unit.isEmpty()
          || other.unit.isEmpty()
          || following.contains(other.unit)
          || other.following.contains(unit);
    }
  }

  /** The figures of {@code text} outside {@code dates}. */
  static List<Figure> in(String text, List<Span> dates) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (dates.stream().anyMatch(date -> date.overlaps(span))) {
        continue;
      }
      String written = matcher.group().toLowerCase(Locale.ROOT).replace(",", "").replace(" ", "");
      String value = inDigits(written).replace("percent", "%").replaceFirst("\\.0+$", "");
      String rest = rest(text, matcher.end());
      List<String> following = Words.stems(rest);
      figures.add(
          new Figure(
              value,
              shape(value),
              following.isEmpty() ? "" : following.getFirst(),
              following.subList(0, Math.min(UNIT_WORDS, following.size()))));
    }
    return figures;
  }

  private static String inDigits(String written) {
    return SPELT.contains(written) ? String.valueOf(NumberWords.VALUES.get(written)) : written;
  }

  /** What follows a figure up to the end of its clause or the next figure. */
  private static String rest(String text, int from) {
    String rest = text.substring(from, Math.min(text.length(), from + 60));
    return rest.split("[.;:](?:\\s|$)|,\\s|\\d", 2)[0];
  }

  /** Every two figures joined by "to" ("from 91 to 72", "58% to 42%"), as "91 72". */
  static Set<String> pairs(String text) {
    Set<String> pairs = new LinkedHashSet<>();
    Matcher matcher = PAIR.matcher(text);
    while (matcher.find()) {
      List<Figure> both = in(matcher.group(), List.of());
      if (both.size() == 2) {
        pairs.add(both.get(0).value() + " " + both.get(1).value());
      }
    }
    return pairs;
  }

  private static String shape(String value) {
    if (value.endsWith("%")) {
      return "share";
    }
    return value.endsWith("am") || value.endsWith("pm") ? "time" : "count";
  }
}
