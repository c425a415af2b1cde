package org.strikebot.bot.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Draws text as filled outlines of Liberation Sans, which ships with PDFBox: machines without a
 * screen often have no fonts, and Java's own text drawing fails there. Not safe for use by several
 * threads.
 */
final class Lettering {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  Lettering() {
    try (InputStream in = TrueTypeFont.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IllegalStateException("expected the font " + FONT + ", found none");
      }
      font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      glyphs = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + FONT + " cannot be read", e);
    }
  }

  /** The width of {@code text} in pixels at {@code size} pixels to the em. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(point -> advance(point) * size / unitsPerEm).sum();
  }

  /** Draws one line whose letters stand on {@code y}. */
  void draw(Graphics2D canvas, String text, double x, double y, double size, boolean bold) {
    double scale = size / unitsPerEm;
    double at = x;
    for (int point : text.codePoints().toArray()) {
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
      Shape letter = place.createTransformedShape(outline(point));
      canvas.fill(letter);
      if (bold) {
        canvas.setStroke(new BasicStroke((float) (size / 28)));
        canvas.draw(letter);
      }
      at += advance(point) * scale;
    }
  }

  /**
   * {@code text} in lines of at most {@code width} pixels, at most {@code most} of them; what does
   * not fit ends in an ellipsis.
   */
  List<String> lines(String text, double size, double width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    if (lines.size() <= most) {
      return lines.stream().map(each -> cut(each, size, width)).toList();
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, cut(kept.get(most - 1) + "…", size, width));
    return kept.stream().map(each -> cut(each, size, width)).toList();
  }

  /** A line that is too wide loses letters at its end. */
  private String cut(String line, double size, double width) {
    String kept = line;
    while (width(kept, size) > width && kept.length() > 2) {
      int end = kept.endsWith("…") ? kept.length() - 2 : kept.length() - 1;
      if (Character.isLowSurrogate(kept.charAt(end))) {
        end--;
      }
      kept = kept.substring(0, end).stripTrailing() + "…";
    }
    return kept;
  }

  private double advance(int point) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(point));
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + FONT + " cannot be read", e);
    }
  }

  private GeneralPath outline(int point) {
    try {
      GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(point));
      return glyph == null ? new GeneralPath() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + FONT + " cannot be read", e);
    }
  }
}
