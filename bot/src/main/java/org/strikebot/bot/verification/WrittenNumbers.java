package org.strikebot.bot.verification;

import java.math.BigDecimal;
import java.util.Map;

/** The numbers that words and digits stand for. */
final class WrittenNumbers {

  /** What multiplies the number before it. */
  static final Map<String, Integer> SCALE =
      Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000, "billion", 1_000_000_000);

  static final Map<String, Integer> ORDINAL =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10));

  /** The parts of a whole, by how many make it up. */
  static final Map<String, Integer> PARTS =
      Map.of(
          "half",
          2,
          "halves",
          2,
          "third",
          3,
          "thirds",
          3,
          "quarter",
          4,
          "quarters",
          4,
          "fifth",
          5,
          "fifths",
          5);

  private WrittenNumbers() {}

  /** What the letters right behind a number multiply it by: "3bn". */
  static BigDecimal scaleOf(String ending) {
    return switch (ending) {
      case "k" -> BigDecimal.valueOf(1_000);
      case "m" -> BigDecimal.valueOf(1_000_000);
      case "bn" -> BigDecimal.valueOf(1_000_000_000);
      default -> BigDecimal.ONE;
    };
  }

  /** "125,000" and "125000" are one number; "8.5" is another than "85". */
  static BigDecimal value(String number) {
    String grouped =
        number.replaceAll(",(?=\\d{3}(?!\\d))", "").replace(':', '.').replace(',', '.');
    int point = grouped.indexOf('.');
    if (point >= 0 && grouped.indexOf('.', point + 1) >= 0) {
      grouped = grouped.replace(".", "");
    }
    return new BigDecimal(grouped);
  }

  /** A number in digits, without zeros that say nothing. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** A time of day as "18:30", from "6.30" and "pm". */
  static String hour(String number, String half) {
    String[] parts = number.split("[.:]", -1);
    int hour = Integer.parseInt(parts[0]) % 24;
    if (half.equals("pm") && hour < 12) {
      hour += 12;
    } else if (half.equals("am") && hour == 12) {
      hour = 0;
    }
    return "%02d:%s".formatted(hour, parts.length > 1 ? parts[1] : "00");
  }
}
