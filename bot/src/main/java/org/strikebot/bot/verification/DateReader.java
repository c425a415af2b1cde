package org.strikebot.bot.verification;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strikebot.bot.verification.Anchor.Kind;
import org.strikebot.index.dating.CalendarNames;

/**
 * Finds the days, months, years and weekdays that a text writes out: "26 April 2016", "April 26",
 * "26 and 27 April", "on the 26th", "April 2016", "2016-04-26", "26/04/2016", "Monday". Relative
 * days are no dates here.
 */
final class DateReader {

  private final String text;
  private final List<Word> words;
  private final boolean[] taken;
  private final List<Anchor> anchors = new ArrayList<>();

  /**
   * @param taken for each word whether it is part of a finding already; dates are marked here
   */
  DateReader(String text, List<Word> words, boolean[] taken) {
    this.text = text;
    this.words = words;
    this.taken = taken;
  }

  List<Anchor> read() {
    for (int at = 0; at < words.size(); at++) {
      if (!taken[at] && !written(at) && !month(at) && !weekday(at)) {
        if (year(at) > 0) {
          add(new PartialDate(0, 0, year(at)), at, at);
        }
      }
    }
    for (int at = 0; at < words.size(); at++) {
      if (!taken[at]) {
        ordinalDay(at);
      }
    }
    return anchors;
  }

  /** 2016-04-26 or 26/04/2016, read the British way. */
  private boolean written(int at) {
    if (at + 2 >= words.size()) {
      return false;
    }
    int first = number(at);
    int second = number(at + 1);
    int third = number(at + 2);
    boolean hyphens = between(at).equals("-") && between(at + 1).equals("-");
    boolean slashes = between(at).equals("/") && between(at + 1).equals("/");
    if (hyphens && first > 1900 && second >= 1 && second <= 12 && third >= 1 && third <= 31) {
      add(new PartialDate(third, second, first), at, at + 2);
      return true;
    }
    if (slashes && third > 1900 && second >= 1 && second <= 12 && first >= 1 && first <= 31) {
      add(new PartialDate(first, second, third), at, at + 2);
      return true;
    }
    return false;
  }

  private boolean month(int at) {
    Word word = words.get(at);
    Optional<Month> named = CalendarNames.month(word.lower());
    if (named.isEmpty() || !word.capital()) {
      return false;
    }
    int month = named.get().getValue();
    int last = at;
    List<Integer> days = new ArrayList<>();
    int first = daysBefore(at, days);
    if (days.isEmpty() && at + 1 < words.size() && day(at + 1) > 0 && near(at)) {
      days.add(day(at + 1));
      last = at + 1;
    }
    int year = 0;
    if (last + 1 < words.size() && year(last + 1) > 0) {
      year = year(last + 1);
      last++;
    }
    if (days.isEmpty() && year == 0 && word.lower().equals("may") && !afterPreposition(at)) {
      return false;
    }
    if (days.isEmpty()) {
      add(new PartialDate(0, month, year), first, last);
    }
    for (int day : days) {
      add(new PartialDate(day, month, year), first, last);
    }
    return true;
  }

  /** Collects "26", "26 and 27", "6 to 8", "1, 8 and 16" before the month; gives their start. */
  private int daysBefore(int at, List<Integer> days) {
    int first = at;
    int look = at - 1;
    if (look >= 0 && words.get(look).lower().equals("of")) {
      look--;
    }
    while (look >= 0 && !taken[look] && day(look) > 0) {
      days.addFirst(day(look));
      first = look;
      look--;
      if (look >= 0 && List.of("and", "to", "or").contains(words.get(look).lower())) {
        look--;
      } else if (look < 0 || !List.of(",", "-", "–").contains(between(look))) {
        break;
      }
    }
    return first;
  }

  private boolean weekday(int at) {
    Word word = words.get(at);
    String lower =
        word.lower().endsWith("s")
            ? word.lower().substring(0, word.lower().length() - 1)
            : word.lower();
    if (CalendarNames.weekday(lower).isEmpty() || !word.capital()) {
      return false;
    }
    taken[at] = true;
    anchors.add(new Anchor(Kind.WEEKDAY, lower, null, at, at));
    return true;
  }

  /** "the 26th" and "the 26 and 27" without a month: left to ordinals unless it can be a day. */
  private void ordinalDay(int at) {
    if (words.get(at).lower().matches("\\d{1,2}(st|nd|rd|th)")
        && day(at) > 0
        && at > 0
        && words.get(at - 1).lower().equals("the")) {
      add(new PartialDate(day(at), 0, 0), at, at);
    }
  }

  private boolean afterPreposition(int at) {
    return at > 0
        && List.of(
                "in", "since", "until", "by", "during", "of", "early", "late", "mid", "and", "to")
            .contains(words.get(at - 1).lower());
  }

  private boolean near(int at) {
    return between(at).length() <= 1;
  }

  /** What stands between this word and the next, without spaces. */
  private String between(int at) {
    return text.substring(words.get(at).span().end(), words.get(at + 1).span().start()).strip();
  }

  private int day(int at) {
    String digits = words.get(at).lower().replaceFirst("(st|nd|rd|th)$", "");
    int day = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
    return day <= 31 ? day : 0;
  }

  private int year(int at) {
    String word = words.get(at).lower();
    return word.matches("(19|20)\\d\\d") ? Integer.parseInt(word) : 0;
  }

  private int number(int at) {
    return words.get(at).lower().matches("\\d{1,4}") ? Integer.parseInt(words.get(at).lower()) : -1;
  }

  private void add(PartialDate date, int first, int last) {
    for (int at = first; at <= last; at++) {
      taken[at] = true;
    }
    anchors.add(
        new Anchor(
            Kind.DATE, date.day() + "." + date.month() + "." + date.year(), date, first, last));
  }
}
