package org.strikebot.bot.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture under construction. It has a light ground of its own, so that it reads alike on dark
 * and light screens. Used by one thread.
 */
final class Sheet implements AutoCloseable {

  /** Discord shows pictures about 400 points wide on a phone, where 30 of 1,080 make 11 points. */
  static final int WIDTH = 1_080;

  static final int MARGIN = 48;

  /** The colours below have a contrast of at least 5 to 1 against it (WCAG AA asks for 4.5). */
  static final Color GROUND = new Color(0xFA, 0xFA, 0xF7);

  static final Color INK = new Color(0x1E, 0x23, 0x28);
  static final Color FAINT = new Color(0x5B, 0x67, 0x70);

  private final Lettering lettering;
  private final BufferedImage picture;
  private final Graphics2D canvas;

  Sheet(Lettering lettering, double height) {
    this.lettering = lettering;
    picture = new BufferedImage(WIDTH, (int) Math.ceil(height), BufferedImage.TYPE_INT_RGB);
    canvas = picture.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    fill(new Rectangle2D.Double(0, 0, WIDTH, picture.getHeight()), GROUND);
  }

  void fill(Shape shape, Color colour) {
    canvas.setColor(colour);
    canvas.fill(shape);
  }

  /** One line of text whose letters stand on {@code y}. */
  void text(String text, double x, double y, double size, boolean bold, Color colour) {
    canvas.setColor(colour);
    lettering.draw(canvas, text, x, y, size, bold);
  }

  /** The same, ending at {@code right}. */
  void textTo(String text, double right, double y, double size, boolean bold, Color colour) {
    text(text, right - lettering.width(text, size), y, size, bold, colour);
  }

  byte[] png() {
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

  @Override
  public void close() {
    canvas.dispose();
  }
}
