package org.strikebot.bot.picture;

import static org.strikebot.bot.picture.Sheet.FAINT;
import static org.strikebot.bot.picture.Sheet.INK;
import static org.strikebot.bot.picture.Sheet.MARGIN;
import static org.strikebot.bot.picture.Sheet.WIDTH;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.strikebot.bot.moderation.Balance;

/**
 * Who has how much room in a library, as a picture: a bar for each side, speaker, kind and whoever
 * added something, and columns for the months. All bars have one colour, which takes no side.
 * Members are numbered and not named: a picture outlives what the bot keeps of them. Safe for use
 * by several threads.
 */
public final class BalancePicture {

  /** More rows make a picture so tall that it is shown small; the rest is one row. */
  private static final int MOST = 6;

  private static final double TITLE_SIZE = 40;
  private static final double HEADING_SIZE = 34;
  private static final double TEXT_SIZE = 30;
  private static final double SMALL_SIZE = 26;
  private static final double ROW = 46;
  private static final double HEADING = 84;

  private static final double LABELS = 380;
  private static final double BARS = MARGIN + LABELS + 20;
  private static final double DOCUMENTS_END = WIDTH - MARGIN;
  private static final double PASSAGES_END = DOCUMENTS_END - 160;
  private static final double BARS_WIDTH = PASSAGES_END - 135 - BARS;
  private static final double BAR_HEIGHT = 24;
  private static final double COLUMNS_HEIGHT = 174;

  /** What a full bar would cover. It only frames; nothing is told by it alone. */
  private static final Color TRACK = new Color(0xE4, 0xE6, 0xE3);

  private final Lettering lettering = new Lettering();

  private record Group(String heading, List<Balance.Share> shares) {

    double height() {
      return HEADING + shares.size() * ROW;
    }
  }

  /**
   * Draws a balance.
   *
   * @param title what stands above it
   * @return a PNG
   */
  public synchronized byte[] of(String title, Balance balance) {
    List<Group> groups =
        List.of(
            new Group("By side", shortened(balance.sides())),
            new Group("By speaker", shortened(balance.speakers())),
            new Group("By kind", shortened(balance.kinds())));
    Group added = new Group("Added by", shortened(numbered(balance.addedBy())));
    PeriodColumns months = PeriodColumns.of(balance.months());
    double top = MARGIN + TITLE_SIZE * 1.1;
    double columns = months.columns().isEmpty() ? 0 : HEADING + COLUMNS_HEIGHT + 56;
    double height =
        top
            + groups.stream().mapToDouble(Group::height).sum()
            + columns
            + added.height()
            + SMALL_SIZE * 2
            + MARGIN;
    try (Sheet sheet = new Sheet(lettering, height)) {
      sheet.text(
          lettering.lines(title, TITLE_SIZE, WIDTH - 2.0 * MARGIN, 1).getFirst(),
          MARGIN,
          top - 6,
          TITLE_SIZE,
          true,
          INK);
      double y = top;
      for (Group group : groups) {
        draw(sheet, group, y);
        y += group.height();
      }
      if (columns > 0) {
        draw(sheet, months, y);
        y += columns;
      }
      draw(sheet, added, y);
      sheet.text(
          "Bars count passages; the longest of each group is full.",
          MARGIN,
          height - MARGIN,
          SMALL_SIZE,
          false,
          FAINT);
      return sheet.png();
    }
  }

  /** Members by their place in the list, which is their number in the table. */
  private static List<Balance.Share> numbered(List<Balance.Share> shares) {
    List<Balance.Share> numbered = new ArrayList<>();
    for (Balance.Share share : shares) {
      String name =
          share.name().matches("\\d{15,20}") ? "moderator " + (numbered.size() + 1) : share.name();
      numbered.add(new Balance.Share(name, share.documents(), share.passages()));
    }
    return numbered;
  }

  private static List<Balance.Share> shortened(List<Balance.Share> shares) {
    if (shares.size() <= MOST) {
      return shares;
    }
    List<Balance.Share> kept = new ArrayList<>(shares.subList(0, MOST - 1));
    List<Balance.Share> rest = shares.subList(MOST - 1, shares.size());
    kept.add(
        new Balance.Share(
            "%d others".formatted(rest.size()),
            rest.stream().mapToInt(Balance.Share::documents).sum(),
            rest.stream().mapToInt(Balance.Share::passages).sum()));
    return kept;
  }

  private void draw(Sheet sheet, Group group, double top) {
    double line = top + HEADING - 26;
    sheet.text(group.heading(), MARGIN, line, HEADING_SIZE, true, INK);
    sheet.textTo("passages", PASSAGES_END, line, SMALL_SIZE, false, FAINT);
    sheet.textTo("documents", DOCUMENTS_END, line, SMALL_SIZE, false, FAINT);
    int largest =
        Math.max(1, group.shares().stream().mapToInt(Balance.Share::passages).max().orElse(1));
    double y = top + HEADING;
    for (Balance.Share share : group.shares()) {
      double base = y + TEXT_SIZE * 0.85;
      String label = lettering.lines(share.name(), TEXT_SIZE, LABELS, 1).getFirst();
      sheet.text(label, MARGIN, base, TEXT_SIZE, false, INK);
      double barTop = y + 4;
      sheet.fill(new Rectangle2D.Double(BARS, barTop, BARS_WIDTH, BAR_HEIGHT), TRACK);
      sheet.fill(
          new Rectangle2D.Double(BARS, barTop, BARS_WIDTH * share.passages() / largest, BAR_HEIGHT),
          FAINT);
      sheet.textTo(number(share.passages()), PASSAGES_END, base, TEXT_SIZE, false, INK);
      sheet.textTo(number(share.documents()), DOCUMENTS_END, base, TEXT_SIZE, false, INK);
      y += ROW;
    }
  }

  private void draw(Sheet sheet, PeriodColumns periods, double top) {
    double line = top + HEADING - 26;
    sheet.text(periods.heading(), MARGIN, line, HEADING_SIZE, true, INK);
    List<Balance.Share> columns = periods.columns();
    int largest = Math.max(1, columns.stream().mapToInt(Balance.Share::passages).max().orElse(1));
    sheet.textTo(periods.told(), DOCUMENTS_END, line, SMALL_SIZE, false, FAINT);
    double room = WIDTH - 2.0 * MARGIN;
    double step = Math.min(room / columns.size(), 120);
    double floor = top + HEADING + COLUMNS_HEIGHT;
    sheet.fill(new Rectangle2D.Double(MARGIN, floor, step * columns.size(), 2), FAINT);
    double free = 0;
    for (int at = 0; at < columns.size(); at++) {
      Balance.Share column = columns.get(at);
      double left = MARGIN + at * step;
      double height =
          column.passages() == 0
              ? 0
              : Math.max(3, (COLUMNS_HEIGHT - 34) * column.passages() / largest);
      sheet.fill(
          new Rectangle2D.Double(left + step * 0.12, floor - height, step * 0.76, height), FAINT);
      String count = number(column.passages());
      double counted = lettering.width(count, SMALL_SIZE);
      if (column.passages() > 0 && counted < step) {
        double middle = left + step / 2;
        sheet.text(count, middle - counted / 2, floor - height - 8, SMALL_SIZE, false, INK);
      }
      double width = lettering.width(column.name(), SMALL_SIZE);
      double begin = Math.min(left, WIDTH - MARGIN - width);
      if (begin >= free) {
        sheet.text(column.name(), begin, floor + SMALL_SIZE + 8, SMALL_SIZE, false, INK);
        free = begin + width + 24;
      }
    }
  }

  private static String number(int count) {
    return String.format(Locale.UK, "%,d", count);
  }
}
