package org.strikebot.bot.terminal;

/**
 * Breaks text into lines at white space. A word longer than a line, such as a link, stays whole.
 */
final class Wrapping {

  private Wrapping() {}

  /**
   * {@code text} in lines of at most {@code width} characters.
   *
   * @param first what the first line starts with
   * @param rest what every other line starts with
   */
  static String wrap(String text, int width, String first, String rest) {
    StringBuilder lines = new StringBuilder();
    String start = first;
    for (String paragraph : text.lines().toList()) {
      StringBuilder line = new StringBuilder(start);
      boolean empty = true;
      for (String word : paragraph.strip().split("\\s+", -1)) {
        if (!empty && length(line) + 1 + length(word) > width) {
          lines.append(line).append('\n');
          line = new StringBuilder(rest);
          empty = true;
        }
        line.append(empty ? "" : " ").append(word);
        empty = false;
      }
      lines.append(line).append('\n');
      start = rest;
    }
    return lines.isEmpty() ? "" : lines.substring(0, lines.length() - 1);
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
