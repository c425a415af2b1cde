package org.strikebot.bot.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.bot.verification.Anchor.Kind;
import org.strikebot.index.dating.NumberWords;

/**
 * Finds counts, percentages, amounts of money, fractions, ordinals and times of day, in digits or
 * words. "One" alone is no figure: it mostly stands for "somebody".
 */
final class FigureReader {

  private static final Pattern DIGITS =
      Pattern.compile("([£$€]?)(\\d+(?:[.,:]\\d+)*)(st|nd|rd|th|am|pm|%|bn|k|m)?");

  private final List<Word> words;
  private final boolean[] taken;
  private final List<Anchor> anchors = new ArrayList<>();

  FigureReader(List<Word> words, boolean[] taken) {
    this.words = words;
    this.taken = taken;
  }

  List<Anchor> read() {
    for (int at = 0; at < words.size(); ) {
      at = taken[at] ? at + 1 : Math.max(at + 1, figure(at));
    }
    return anchors;
  }

  /** The number of the word after a figure that starts here, or of this word where none does. */
  private int figure(int at) {
    Optional<Integer> parts = fraction(at);
    if (parts.isPresent()) {
      return parts.get();
    }
    Integer ordinal = WrittenNumbers.ORDINAL.get(lower(at));
    if (ordinal != null) {
      add(Kind.ORDINAL, ordinal.toString(), at, at);
      return at + 1;
    }
    if (lower(at).equals("noon") || lower(at).equals("midnight")) {
      add(Kind.TIME, lower(at).equals("noon") ? "12:00" : "00:00", at, at);
      return at + 1;
    }
    if (lower(at).equals("twice") || lower(at).equals("dozen")) {
      add(Kind.COUNT, lower(at).equals("twice") ? "2" : "12", at, at);
      return at + 1;
    }
    Matcher digits = DIGITS.matcher(lower(at));
    return digits.matches() ? inDigits(at, digits) : inWords(at);
  }

  /** "a quarter", "three quarters", "half", "two thirds", "half of". */
  private Optional<Integer> fraction(int at) {
    int numerator = lower(at).equals("a") ? 1 : NumberWords.VALUES.getOrDefault(lower(at), 0);
    if (numerator > 0 && at + 1 < words.size() && WrittenNumbers.PARTS.containsKey(lower(at + 1))) {
      add(Kind.FRACTION, numerator + "/" + WrittenNumbers.PARTS.get(lower(at + 1)), at, at + 1);
      return Optional.of(at + 2);
    }
    if (lower(at).equals("half")) {
      add(Kind.FRACTION, "1/2", at, at);
      return Optional.of(at + 1);
    }
    return Optional.empty();
  }

  private int inDigits(int at, Matcher digits) {
    String ending = digits.group(3) == null ? "" : digits.group(3);
    String number = digits.group(2);
    int next = at + 1;
    String following = next < words.size() ? lower(next) : "";
    boolean clock = number.matches("\\d{1,2}(?:[.:]\\d\\d)?");
    if (clock
        && (ending.equals("am")
            || ending.equals("pm")
            || following.equals("am")
            || following.equals("pm"))) {
      next = ending.isEmpty() ? next + 1 : next;
      add(
          Kind.TIME,
          WrittenNumbers.hour(number, ending.isEmpty() ? following : ending),
          at,
          next - 1);
      return next;
    }
    if (number.matches("\\d{1,2}:\\d\\d")) {
      add(Kind.TIME, WrittenNumbers.hour(number, ""), at, at);
      return next;
    }
    BigDecimal value = WrittenNumbers.value(number);
    if (!ending.isEmpty() && "stndrdth".contains(ending)) {
      add(Kind.ORDINAL, WrittenNumbers.plain(value), at, at);
      return next;
    }
    value = value.multiply(WrittenNumbers.scaleOf(ending));
    if (WrittenNumbers.SCALE.containsKey(following)) {
      value = value.multiply(BigDecimal.valueOf(WrittenNumbers.SCALE.get(following)));
      next++;
    }
    return finish(value, !digits.group(1).isEmpty(), ending.equals("%"), at, next);
  }

  private int inWords(int at) {
    long total = 0;
    long group = 0;
    int next = at;
    int counted = 0;
    for (; next < words.size() && !taken[next]; next++) {
      String word = lower(next);
      if (NumberWords.VALUES.containsKey(word)) {
        if (counted > 0 && group % 10 != 0 && group != 0) {
          break;
        }
        group += NumberWords.VALUES.get(word);
      } else if (word.equals("hundred") && group > 0) {
        group *= 100;
      } else if (WrittenNumbers.SCALE.containsKey(word) && group > 0) {
        total += group * WrittenNumbers.SCALE.get(word);
        group = 0;
      } else if (!(word.equals("and")
          && counted > 0
          && nextIsSmall(next)
          && (group >= 100 || total > 0))) {
        break;
      }
      counted++;
    }
    if (counted == 0 || (counted == 1 && lower(at).equals("one"))) {
      return at;
    }
    return finish(BigDecimal.valueOf(total + group), false, false, at, next);
  }

  private boolean nextIsSmall(int at) {
    return at + 1 < words.size() && NumberWords.VALUES.containsKey(lower(at + 1));
  }

  /** Looks for "per cent" and "pounds" behind a number. */
  private int finish(BigDecimal value, boolean money, boolean percent, int at, int next) {
    int end = next;
    boolean share = percent;
    boolean amount = money;
    if (end < words.size() && (lower(end).equals("percent") || lower(end).equals("percentage"))) {
      share = true;
      end++;
    } else if (end + 1 < words.size()
        && lower(end).equals("per")
        && lower(end + 1).equals("cent")) {
      share = true;
      end += 2;
    } else if (end < words.size() && (lower(end).equals("pounds") || lower(end).equals("pound"))) {
      amount = true;
      end++;
    }
    Kind kind = share ? Kind.PERCENTAGE : amount ? Kind.AMOUNT : Kind.COUNT;
    add(kind, WrittenNumbers.plain(value), at, end - 1);
    return end;
  }

  private String lower(int at) {
    return words.get(at).lower();
  }

  private void add(Kind kind, String key, int first, int last) {
    for (int at = first; at <= last; at++) {
      taken[at] = true;
    }
    anchors.add(new Anchor(kind, key, null, first, last));
  }
}
