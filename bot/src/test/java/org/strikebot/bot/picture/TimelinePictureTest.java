package org.strikebot.bot.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.attribution.Timeline;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

final class TimelinePictureTest {

  private static BufferedImage picture(String text, int entries) throws IOException {
    IndexedDocument document = Samples.plain("news", text);
    LocalDate day = LocalDate.of(2016, 4, 26);
    Timeline.Entry entry =
        new Timeline.Entry(day, day, document, new Span(0, text.length()), false, null);
    byte[] png = new TimelinePicture().of("Timeline: strike", Collections.nCopies(entries, entry));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
    assertNotNull(read, "a picture that can be read again");
    return read;
  }

  /** Pixels that are clearly darker than the ground. */
  private static int ink(BufferedImage picture) {
    int dark = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        dark += (picture.getRGB(x, y) & 0xFF) < 0x90 ? 1 : 0;
      }
    }
    return dark;
  }

  @Test
  void more_words_are_more_ink_on_an_opaque_light_ground() throws IOException {
    BufferedImage few = picture("Talks ended.", 1);
    BufferedImage many = picture("Talks ended. " + "The strike began at eight. ".repeat(4), 1);
    assertTrue(ink(few) > 1_000, "ink: " + ink(few));
    assertTrue(ink(many) > ink(few) * 2, ink(few) + " and " + ink(many));
    assertEquals(0xFFFAFAF7, few.getRGB(2, 2));
    assertEquals(0xFFFAFAF7, few.getRGB(few.getWidth() - 3, few.getHeight() - 3));
  }

  @Test
  void nothing_is_drawn_over_the_margin_however_long_a_word_is() throws IOException {
    BufferedImage picture = picture("supercalifragilistic".repeat(30), 1);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = picture.getWidth() - 30; x < picture.getWidth(); x++) {
        assertEquals(0xFFFAFAF7, picture.getRGB(x, y), x + "," + y);
      }
    }
  }

  @Test
  void it_stays_within_what_a_screen_shows_large_enough() throws IOException {
    BufferedImage picture = picture("The strike began at eight in the morning. ".repeat(20), 30);
    assertEquals(1_080, picture.getWidth());
    assertTrue(picture.getHeight() <= 2_300, "height: " + picture.getHeight());
  }

  @Test
  void signs_that_the_letters_lack_do_not_stop_it() throws IOException {
    assertTrue(ink(picture("\uD83D\uDE00 漢字 \u202E strike \u0000", 1)) > 1_000);
  }
}
