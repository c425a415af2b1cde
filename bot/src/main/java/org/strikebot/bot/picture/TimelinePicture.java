package org.strikebot.bot.picture;

import static org.strikebot.bot.picture.Sheet.FAINT;
import static org.strikebot.bot.picture.Sheet.INK;
import static org.strikebot.bot.picture.Sheet.MARGIN;
import static org.strikebot.bot.picture.Sheet.WIDTH;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.strikebot.bot.attribution.Timeline;
import org.strikebot.bot.citation.Attribution;

/**
 * A timeline as a picture: days down a line, each with its words and its source, in letters that a
 * phone still shows large enough. Safe for use by several threads.
 */
public final class TimelinePicture {

  /** More entries make a picture so tall that it is shown small. */
  public static final int MOST = 8;

  private static final int RAIL = 66;
  private static final int TEXT = 110;
  private static final double TITLE_SIZE = 40;
  private static final double DAY_SIZE = 32;
  private static final double TEXT_SIZE = 30;
  private static final double SOURCE_SIZE = 24;
  private static final int TEXT_LINES = 3;

  private final Lettering lettering = new Lettering();

  private record Row(String day, List<String> text, List<String> source) {

    double height() {
      return DAY_SIZE * 1.3
          + text.size() * TEXT_SIZE * 1.3
          + source.size() * SOURCE_SIZE * 1.35
          + 30;
    }
  }

  /**
   * Draws a timeline.
   *
   * @param title what it is about
   * @param entries at most {@link #MOST} of them are drawn, the first ones
   * @return a PNG
   */
  public synchronized byte[] of(String title, List<Timeline.Entry> entries) {
    double column = WIDTH - TEXT - MARGIN;
    List<String> heading = lettering.lines(title, TITLE_SIZE, WIDTH - 2.0 * MARGIN, 2);
    List<Row> rows = new ArrayList<>();
    for (Timeline.Entry entry : entries.subList(0, Math.min(MOST, entries.size()))) {
      String source = Attribution.of(entry.quote()).line();
      String day = entry.days() + (entry.doubt() == null ? "" : " (in doubt)");
      rows.add(
          new Row(
              day,
              lettering.lines(entry.text(), TEXT_SIZE, column, TEXT_LINES),
              lettering.lines(source, SOURCE_SIZE, column, 1)));
    }
    double top = MARGIN + heading.size() * TITLE_SIZE * 1.3 + 24;
    double height = top + rows.stream().mapToDouble(Row::height).sum() + MARGIN / 2.0;
    try (Sheet sheet = new Sheet(lettering, height)) {
      draw(sheet, heading, rows, top);
      return sheet.png();
    }
  }

  private static void draw(Sheet sheet, List<String> heading, List<Row> rows, double top) {
    double y = MARGIN;
    for (String line : heading) {
      y += TITLE_SIZE * 1.3;
      sheet.text(line, MARGIN, y - TITLE_SIZE * 0.3, TITLE_SIZE, true, INK);
    }
    y = top;
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      double dot = y + DAY_SIZE * 0.75;
      if (at + 1 < rows.size()) {
        sheet.fill(new Rectangle2D.Double(RAIL - 2, dot, 4, row.height()), FAINT);
      }
      sheet.fill(new Ellipse2D.Double(RAIL - 11, dot - 11, 22, 22), INK);
      double line = y + DAY_SIZE * 1.1;
      sheet.text(row.day(), TEXT, line, DAY_SIZE, true, INK);
      line += DAY_SIZE * 0.2;
      for (String text : row.text()) {
        line += TEXT_SIZE * 1.3;
        sheet.text(text, TEXT, line, TEXT_SIZE, false, INK);
      }
      for (String source : row.source()) {
        line += SOURCE_SIZE * 1.4;
        sheet.text(source, TEXT, line, SOURCE_SIZE, false, FAINT);
      }
      y += row.height();
    }
  }
}
