package org.strikebot.bot.discord.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class TextFragmentTest {

  private static final URI PAGE = URI.create("https://news.example/a");

  @Test
  void a_short_quote_is_given_whole_with_its_signs_encoded() {
    assertEquals(
        "https://news.example/a#:~:text=a%20%E2%80%9Cwin%2Dwin%E2%80%9D%2C%20he%20said",
        TextFragment.link(PAGE, "a “win-win”, he said"));
  }

  @Test
  void a_long_quote_is_given_by_its_first_and_last_words() {
    assertEquals(
        "https://news.example/a#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine",
        TextFragment.link(PAGE, "one two three four five six\nseven eight nine"));
  }

  @Test
  void an_address_with_a_fragment_keeps_it() {
    assertEquals(
        "https://news.example/a#part:~:text=words",
        TextFragment.link(URI.create(PAGE + "#part"), "words"));
  }
}
