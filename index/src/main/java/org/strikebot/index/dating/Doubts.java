package org.strikebot.index.dating;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/** Says where dates of one document cannot all be right, so that readers see it. */
final class Doubts {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final String text;
  private final @Nullable LocalDate published;

  private Doubts(Document document) {
    this.text = document.text();
    this.published = document.facts().published();
  }

  /**
   * The same words, with doubts where there are any.
   *
   * @param found in reading order
   * @param withWeekday the written dates beside which the text names a weekday
   */
  static List<DatedWords> in(
      Document document, List<DatedWords> found, List<PartialDate> withWeekday) {
    Doubts doubts = new Doubts(document);
    List<DatedWords> result = new ArrayList<>();
    for (DatedWords words : found) {
      result.add(doubts.aboutWeekday(words, withWeekday));
    }
    for (int i = 1; i < result.size(); i++) {
      doubts.aboutPair(result, i - 1, i);
    }
    for (int i = 0; i < result.size(); i++) {
      result.set(i, doubts.aboutOtherDays(result.get(i), document));
    }
    return List.copyOf(result);
  }

  /** "Monday 26 April 2016", which was a Tuesday. */
  private DatedWords aboutWeekday(DatedWords words, List<PartialDate> withWeekday) {
    for (PartialDate date : withWeekday) {
      if (date.span().equals(words.span())
          && date.weekday() != null
          && date.weekday() != words.from().getDayOfWeek()) {
        return withDoubt(
            words,
            "The text says \"%s\", but %s was a %s."
                .formatted(words.span().of(text), shown(words.from()), weekday(words.from())));
      }
    }
    return words;
  }

  /** "yesterday (April 26)", printed on 26 April: one of the two is a slip. */
  private void aboutPair(List<DatedWords> found, int first, int second) {
    DatedWords a = found.get(first);
    DatedWords b = found.get(second);
    if (published == null || a.from().equals(b.from()) || !isRelativeWord(a, b)) {
      return;
    }
    String between = text.substring(a.span().end(), b.span().start());
    if (!between.matches("\\s*[(\\[]\\s*|,\\s+")) {
      return;
    }
    String both = text.substring(a.span().start(), closed(b.span().end(), between));
    DatedWords words = startsWithDigitOrMonth(a) ? b : a;
    String doubt =
        "The text says \"%s\", but counted from the day of publication, %s, \"%s\" is %s."
            .formatted(both, shown(published), words.span().of(text), shown(words.from()));
    found.set(first, withDoubt(a, doubt));
    found.set(second, withDoubt(b, doubt));
  }

  /** One is a word like "yesterday" and the other a single day of the calendar. */
  private boolean isRelativeWord(DatedWords a, DatedWords b) {
    return startsWithDigitOrMonth(a) != startsWithDigitOrMonth(b)
        && a.from().equals(a.to())
        && b.from().equals(b.to());
  }

  private boolean startsWithDigitOrMonth(DatedWords words) {
    return words
        .span()
        .of(text)
        .matches(
            "(?s)(?:(?:"
                + CalendarWords.WEEKDAY
                + "),?\\s+)?(?:the )?(?:[0-9]|"
                + CalendarWords.MONTH
                + ").*");
  }

  private int closed(int end, String between) {
    boolean bracket = between.contains("(") || between.contains("[");
    return bracket && end < text.length() && ")]".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
  }

  /** The publication's "today" is not that of a speaker, nor of whoever keeps a record later. */
  private DatedWords aboutOtherDays(DatedWords words, Document document) {
    if (published == null
        || !words.relative()
        || words.doubt() != null
        || startsWithDigitOrMonth(words)
        || RelativeWords.countFromDayNamedLast(words.span().of(text))) {
      return words;
    }
    String reckoned =
        "Counted from %s, \"%s\" is %s, but "
            .formatted(shown(published), words.span().of(text), shown(words.from()));
    if (isQuoted(words.span(), document.blocks())) {
      return withDoubt(
          words, reckoned + "it is part of a quotation, which may be from another day.");
    }
    if ("own words".equals(document.facts().wording())) {
      return withDoubt(
          words,
          reckoned + "this record is in its keeper's own words and may be from another day.");
    }
    return words;
  }

  private boolean isQuoted(Span span, List<Block> blocks) {
    for (Block block : blocks) {
      if (block.span().contains(span)) {
        String before = text.substring(block.span().start(), span.start());
        long straight = before.chars().filter(c -> c == '"').count();
        return straight % 2 == 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
      }
    }
    return false;
  }

  private static DatedWords withDoubt(DatedWords words, String doubt) {
    String all = words.doubt() == null ? doubt : words.doubt() + " " + doubt;
    return new DatedWords(words.span(), words.from(), words.to(), words.relative(), all);
  }

  private static String shown(LocalDate day) {
    return DAY.format(day);
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
  }
}
