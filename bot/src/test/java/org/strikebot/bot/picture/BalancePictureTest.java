package org.strikebot.bot.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.moderation.Balance;

final class BalancePictureTest {

  private static final Balance SMALL =
      new Balance(
          List.of(share("Government", 12, 340), share("BMA", 9, 170)),
          List.of(share("Jeremy Hunt", 7, 200), share(Balance.NOT_SAID, 14, 310)),
          List.of(share("statement", 13, 300), share("article", 8, 210)),
          List.of(
              share("2016-01", 3, 60), share("2016-04", 16, 400), share(Balance.NOT_SAID, 2, 50)),
          List.of(share(Balance.SHIPPED, 19, 480), share("123456789012345678", 2, 30)));

  private static Balance.Share share(String name, int documents, int passages) {
    return new Balance.Share(name, documents, passages);
  }

  private static BufferedImage picture(Balance balance) throws IOException {
    byte[] png = new BalancePicture().of("Who has how much room", balance);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
    assertNotNull(read, "a picture that can be read again");
    return read;
  }

  private static Balance large() {
    List<Balance.Share> many =
        IntStream.range(0, 40)
            .mapToObj(at -> share("Somebody with a rather long name, number " + at, 900, 80_000))
            .toList();
    List<Balance.Share> months = new ArrayList<>();
    for (int year = 1948; year < 2027; year++) {
      months.add(share(year + "-06", 12, 300 + year % 7 * 40));
    }
    return new Balance(many, many, many, months, many);
  }

  /** The length of each bar, from the top: runs of the bars' colour in the column of its middle. */
  private static List<Integer> bars(BufferedImage picture) {
    List<Integer> lengths = new ArrayList<>();
    int bar = Sheet.FAINT.getRGB();
    int left = Sheet.MARGIN + 401;
    for (int y = 1; y < picture.getHeight(); y++) {
      boolean begins = picture.getRGB(left, y) == bar && picture.getRGB(left, y - 1) != bar;
      boolean high = begins && y + 12 < picture.getHeight() && picture.getRGB(left, y + 12) == bar;
      if (high) {
        int x = left;
        while (picture.getRGB(x, y + 2) == bar) {
          x++;
        }
        lengths.add(x - left);
      }
    }
    return lengths;
  }

  @Test
  void a_bar_is_as_long_as_its_share_beside_the_largest_of_its_group() throws IOException {
    List<Integer> bars = bars(picture(SMALL));

    assertEquals(0.5, bars.get(1) / (double) bars.get(0), 0.02, "170 of 340: " + bars);
    assertEquals(200 / 310.0, bars.get(2) / (double) bars.get(3), 0.02, "200 of 310: " + bars);
    assertEquals(bars.get(0), bars.get(3), "the largest of each is full");
  }

  @Test
  void what_is_written_stands_out_from_the_ground_and_the_ground_is_opaque_and_light()
      throws IOException {
    BufferedImage picture = picture(SMALL);
    assertEquals(Sheet.GROUND.getRGB(), picture.getRGB(2, 2));
    assertEquals(
        Sheet.GROUND.getRGB(), picture.getRGB(picture.getWidth() - 3, picture.getHeight() - 3));
    for (Color colour : List.of(Sheet.INK, Sheet.FAINT)) {
      double contrast = (luminance(Sheet.GROUND) + 0.05) / (luminance(colour) + 0.05);
      assertTrue(contrast >= 4.5, colour + ": " + contrast);
    }
  }

  /** Relative luminance as WCAG 2 defines it. */
  private static double luminance(Color colour) {
    double sum = 0;
    float[] parts = colour.getRGBColorComponents(null);
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int at = 0; at < 3; at++) {
      double part = parts[at];
      sum += weights[at] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void however_much_there_is_it_stays_within_its_margins_and_a_screen() throws IOException {
    BufferedImage picture = picture(large());
    assertEquals(1_080, picture.getWidth());
    assertTrue(picture.getHeight() <= 2_300, "height: " + picture.getHeight());
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = picture.getWidth() - Sheet.MARGIN + 4; x < picture.getWidth(); x++) {
        assertEquals(Sheet.GROUND.getRGB(), picture.getRGB(x, y), x + "," + y);
      }
    }
  }

  @Test
  void months_without_anything_have_their_place_and_too_many_months_become_years() {
    PeriodColumns months = PeriodColumns.of(SMALL.months());
    assertEquals(
        List.of("Jan 2016", "Feb 2016", "Mar 2016", "Apr 2016"),
        months.columns().stream().map(Balance.Share::name).toList());
    assertEquals(0, months.columns().get(1).passages());
    assertEquals("2 documents without a day", months.told());

    PeriodColumns years = PeriodColumns.of(large().months());
    assertEquals("By year", years.heading());
    assertEquals(30, years.columns().size());
    assertEquals("2026", years.columns().getLast().name());
    assertEquals("588 documents earlier", years.told());
  }

  @Test
  void an_empty_library_is_a_picture_too() throws IOException {
    List<Balance.Share> none = List.of();
    assertTrue(picture(new Balance(none, none, none, none, none)).getHeight() > 100);
  }
}
