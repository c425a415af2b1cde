package org.strikebot.bot.discord.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PlainTextTest {

  private static final String ALWAYS_ESCAPED = "*_~`|<>[]()#@";

  @Test
  void escaped_text_shows_exactly_what_is_visible_and_no_sign_works() {
    long seed = System.nanoTime();
    System.out.println("PlainTextTest seed " + seed);
    Random random = new Random(seed);
    for (int turn = 0; turn < 2_000; turn++) {
      String text = HostileText.of(random, random.nextInt(12));
      String escaped = PlainText.escaped(text);
      assertEquals(PlainText.visible(text), shown(escaped), text);
    }
  }

  @Test
  void shortened_text_keeps_its_limit_and_is_a_beginning_of_the_whole() {
    long seed = System.nanoTime();
    System.out.println("PlainTextTest seed " + seed);
    Random random = new Random(seed);
    for (int turn = 0; turn < 2_000; turn++) {
      String text = HostileText.of(random, random.nextInt(20));
      int most = 1 + random.nextInt(120);
      String escaped = PlainText.escaped(text, most);
      assertTrue(escaped.length() <= most, escaped);
      String shown = shown(escaped);
      String visible = PlainText.visible(text);
      assertTrue(
          shown.equals(visible) || visible.startsWith(shown.substring(0, shown.length() - 1)),
          shown);
      assertTrue(PlainText.plain(text, most).length() <= most);
    }
  }

  @Test
  void text_that_fits_is_not_cut() {
    assertEquals("exactly ten", PlainText.escaped("exactly ten", 11));
    assertEquals("exactly…", PlainText.escaped("exactly ten", 10));
  }

  @Test
  void nothing_unseen_is_left() {
    assertEquals("ab", PlainText.visible("a\u202E\u200B\u3164\uDC00\u0000b"));
    assertEquals("a b", PlainText.visible("\n a \u00A0\u2028 b \t"));
  }

  @Test
  void a_link_ends_nowhere_but_at_its_own_bracket() {
    assertEquals(
        "[a \\(b\\)](https://x.example/%28a%29)",
        Links.masked("a [b]", "https://x.example/(a)", 100));
    assertEquals("a", Links.masked("a", "javascript:alert(1)", 100));
    assertEquals("a", Links.masked("a", "https://x.example/a b", 100));
    assertEquals("a", Links.masked("a", null, 100));
  }

  /** What a reader sees: an escape shows its sign. Fails where a sign stands without one. */
  private static String shown(String escaped) {
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < escaped.length(); at++) {
      char sign = escaped.charAt(at);
      if (sign == '\\') {
        at++;
        assertTrue(at < escaped.length(), "an escape of nothing: " + escaped);
        sign = escaped.charAt(at);
      } else {
        assertFalse(ALWAYS_ESCAPED.indexOf(sign) >= 0, sign + " works in " + escaped);
      }
      shown.append(sign);
    }
    return shown.toString();
  }
}
