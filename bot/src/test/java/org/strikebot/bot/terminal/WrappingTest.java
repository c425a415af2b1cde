package org.strikebot.bot.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class WrappingTest {

  @Test
  void linesBreakAtSpacesAndKeepTheirIndent() {
    assertEquals("- one two\n  three\n  four", Wrapping.wrap("one two three four", 9, "- ", "  "));
  }

  @Test
  void aWordLongerThanALineStaysWhole() {
    assertEquals(
        "see\nhttps://example.org/long\nnow",
        Wrapping.wrap("see https://example.org/long now", 10, "", ""));
  }

  @Test
  void paragraphsStayApart() {
    assertEquals("one\n\ntwo", Wrapping.wrap("one\n\ntwo", 10, "", ""));
  }

  @Test
  void whatSteersATerminalIsTakenOut() {
    assertEquals("red[31m text", SafeText.of("red\u001B[31m text\u202E\u0007"));
    assertEquals("a\tb\nc", SafeText.of("a\tb\nc"));
  }
}
