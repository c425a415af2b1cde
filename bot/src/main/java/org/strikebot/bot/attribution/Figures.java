package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.index.source.Span;

/** The figures of a text, in one spelling, each with the word that it counts. */
final class Figures {

  private static final Map<String, String> SPELT =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("thirteen", "13"),
          Map.entry("fourteen", "14"),
          Map.entry("twenty", "20"));

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?i)\\b(?:\\d[\\d,]*(?:\\.\\d+)?(?:\\s?(?:%|per cent|percent|am|pm|bn|m)(?![a-z]))?|"
              + String.join("|", SPELT.keySet())
              + ")(?![\\w-])");

  private Figures() {}

  /**
   * One figure.
   *
   * @param value digits without separators, with its unit sign: "57%", "12711", "8am"
   * @param shape what kind of figure it is, so that only like is compared with like
   * @param unit the stem of the next word with sense, or an empty string
   */
  record Figure(String value, String shape, String unit) {}

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
      String value =
          SPELT.getOrDefault(written, written).replace("percent", "%").replaceFirst("\\.0+$", "");
      String rest = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 60));
      List<String> following = Words.stems(rest);
      figures.add(new Figure(value, shape(value), following.isEmpty() ? "" : following.getFirst()));
    }
    return figures;
  }

  private static String shape(String value) {
    if (value.endsWith("%")) {
      return "share";
    }
    return value.endsWith("am") || value.endsWith("pm") ? "time" : "count";
  }
}
