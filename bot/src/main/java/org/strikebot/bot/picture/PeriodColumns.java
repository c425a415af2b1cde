package org.strikebot.bot.picture;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.moderation.Balance;

/**
 * Months in their order, those without anything among them; where they are too many for a picture,
 * years.
 *
 * @param heading what the columns stand for
 * @param columns one for each month or year
 * @param told what the columns do not say: what has no day, and what is earlier
 */
record PeriodColumns(String heading, List<Balance.Share> columns, String told) {

  /** More columns are too narrow to be told apart on a phone. */
  private static final int MOST = 30;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  PeriodColumns {
    columns = List.copyOf(columns);
  }

  /** Of the months of a balance, in which what has no day is one entry. */
  static PeriodColumns of(List<Balance.Share> months) {
    TreeMap<YearMonth, Balance.Share> dated = new TreeMap<>();
    int undated = 0;
    for (Balance.Share share : months) {
      if (share.name().equals(Balance.NOT_SAID)) {
        undated = share.documents();
      } else {
        dated.put(YearMonth.parse(share.name()), share);
      }
    }
    String told = undated == 0 ? "" : "%d documents without a day".formatted(undated);
    if (dated.isEmpty()) {
      return new PeriodColumns("By month", List.of(), told);
    }
    YearMonth first = dated.firstKey();
    YearMonth last = dated.lastKey();
    if (!first.plusMonths(MOST).isAfter(last)) {
      return years(dated, told);
    }
    List<Balance.Share> columns = new ArrayList<>();
    for (YearMonth at = first; !at.isAfter(last); at = at.plusMonths(1)) {
      columns.add(named(MONTH.format(at), dated.get(at)));
    }
    return new PeriodColumns("By month", columns, told);
  }

  private static PeriodColumns years(TreeMap<YearMonth, Balance.Share> dated, String undated) {
    Map<Integer, Balance.Share> years =
        dated.entrySet().stream()
            .collect(
                Collectors.toMap(
                    month -> month.getKey().getYear(),
                    Map.Entry::getValue,
                    (one, other) ->
                        new Balance.Share(
                            one.name(),
                            one.documents() + other.documents(),
                            one.passages() + other.passages())));
    int last = dated.lastKey().getYear();
    int first = Math.max(dated.firstKey().getYear(), last - MOST + 1);
    int earlier =
        years.entrySet().stream()
            .filter(year -> year.getKey() < first)
            .mapToInt(year -> year.getValue().documents())
            .sum();
    List<Balance.Share> columns =
        Stream.iterate(first, year -> year <= last, year -> year + 1)
            .map(year -> named(String.valueOf(year), years.get(year)))
            .toList();
    String told =
        Stream.of(undated, earlier == 0 ? "" : "%d documents earlier".formatted(earlier))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    return new PeriodColumns("By year", columns, told);
  }

  private static Balance.Share named(String name, Balance.@Nullable Share share) {
    return share == null
        ? new Balance.Share(name, 0, 0)
        : new Balance.Share(name, share.documents(), share.passages());
  }
}
