package org.strikebot.bot.discord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain | plain",
        "**bold** word | <strong>bold</strong> word",
        "\\*\\*not bold\\*\\* | **not bold**",
        "a_b_c | a_b_c",
        "an *other* word | an <em>other</em> word",
        "[the page](https://a.org/x#:~:text=one,two) | "
            + "<a href=\"https://a.org/x#:~:text=one,two\">the page</a>",
        "[1] \\[x\\](https://a.org) | [1] [x](https://a.org)",
        "1 < 2 & 3 | 1 &lt; 2 &amp; 3",
      })
  void shows_what_discord_shows(String text, String html) {
    assertEquals(html, Markdown.html(text));
  }
}
