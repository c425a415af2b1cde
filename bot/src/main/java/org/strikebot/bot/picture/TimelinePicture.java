package org.strikebot.bot.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.strikebot.bot.attribution.Timeline;
import org.strikebot.bot.citation.Attribution;

/**
 * A timeline as a picture: days down a line, each with its words and its source. It has a light
 * ground of its own, so that it reads alike on dark and light screens, and letters that a phone
 * still shows large enough. Safe for use by several threads.
 */
public final class TimelinePicture {

  /** Discord shows pictures about 400 points wide on a phone, where 30 of 1,080 make 11 points. */
  private static final int WIDTH = 1_080;

  /** More entries make a picture so tall that it is shown small. */
  public static final int MOST = 8;

  private static final int MARGIN = 48;
  private static final int RAIL = 66;
  private static final int TEXT = 110;
  private static final double TITLE_SIZE = 40;
  private static final double DAY_SIZE = 32;
  private static final double TEXT_SIZE = 30;
  private static final double SOURCE_SIZE = 24;
  private static final int TEXT_LINES = 3;

  /** All of these have a contrast of at least 5 to 1 against the ground (WCAG AA asks for 4.5). */
  private static final Color GROUND = new Color(0xFA, 0xFA, 0xF7);

  private static final Color INK = new Color(0x1E, 0x23, 0x28);
  private static final Color FAINT = new Color(0x5B, 0x67, 0x70);

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
    BufferedImage picture =
        new BufferedImage(WIDTH, (int) Math.ceil(height), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = picture.createGraphics();
    try {
      draw(canvas, heading, rows, top, height);
    } finally {
      canvas.dispose();
    }
    return png(picture);
  }

  private void draw(
      Graphics2D canvas, List<String> heading, List<Row> rows, double top, double height) {
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    canvas.setColor(GROUND);
    canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
    canvas.setColor(INK);
    double y = MARGIN;
    for (String line : heading) {
      y += TITLE_SIZE * 1.3;
      lettering.draw(canvas, line, MARGIN, y - TITLE_SIZE * 0.3, TITLE_SIZE, true);
    }
    y = top;
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      double dot = y + DAY_SIZE * 0.75;
      canvas.setColor(FAINT);
      if (at + 1 < rows.size()) {
        canvas.fill(new Rectangle2D.Double(RAIL - 2, dot, 4, row.height()));
      }
      canvas.setColor(INK);
      canvas.fill(new Ellipse2D.Double(RAIL - 11, dot - 11, 22, 22));
      double line = y + DAY_SIZE * 1.1;
      lettering.draw(canvas, row.day(), TEXT, line, DAY_SIZE, true);
      line += DAY_SIZE * 0.2;
      for (String text : row.text()) {
        line += TEXT_SIZE * 1.3;
        lettering.draw(canvas, text, TEXT, line, TEXT_SIZE, false);
      }
      canvas.setColor(FAINT);
      for (String source : row.source()) {
        line += SOURCE_SIZE * 1.4;
        lettering.draw(canvas, source, TEXT, line, SOURCE_SIZE, false);
      }
      y += row.height();
    }
  }

  private static byte[] png(BufferedImage picture) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (!ImageIO.write(picture, "png", bytes)) {
        throw new IllegalStateException("expected a writer of PNG in this Java, found none");
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
  }
}
