package org.strikebot.bot.discord.payload;

/**
 * Text of sources and members, made fit to stand inside a message: it shows as what it says, and
 * cannot format, mention, link, hide or turn anything around.
 */
final class PlainText {

  /** Discord drops a backslash before any of these and shows the character itself. */
  private static final String MARKUP = "\\*_~`|<>[]()#@";

  private PlainText() {}

  /**
   * {@code text} on one line, without characters that cannot be seen: controls, zero-width and
   * direction marks (Unicode category Cf), unassigned ones, halves of pairs. Runs of white space
   * become one space.
   */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        gap = true;
      } else if (shows(point)) {
        if (gap && !visible.isEmpty()) {
          visible.append(' ');
        }
        gap = false;
        visible.appendCodePoint(point);
      }
    }
    return visible.toString();
  }

  private static boolean shows(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      // Letters that are drawn as nothing: Hangul fillers, the Braille blank, the Khmer vowels.
      default ->
          point != 0x115F
              && point != 0x1160
              && point != 0x17B4
              && point != 0x17B5
              && point != 0x2800
              && point != 0x3164
              && point != 0xFFA0;
    };
  }

  /** {@code text} with every sign that Discord would take for markup escaped. */
  static String escaped(String text) {
    String visible = visible(text);
    StringBuilder escaped = new StringBuilder(visible.length() + 16);
    for (int at = 0; at < visible.length(); at++) {
      escaped.append(escape(visible, at));
    }
    return escaped.toString();
  }

  /**
   * {@code text} escaped and shortened to at most {@code most} UTF-16 units, with an ellipsis where
   * words were left out. It ends at a word where one ends in the last third, and never inside an
   * escape or a pair.
   */
  static String escaped(String text, int most) {
    String visible = visible(text);
    int kept = 0;
    int length = 0;
    int lastGap = 0;
    for (int at = 0; at < visible.length(); ) {
      int next = at + Character.charCount(visible.codePointAt(at));
      int cost = next - at == 1 ? escape(visible, at).length() : next - at;
      if (visible.charAt(at) == ' ') {
        lastGap = at;
      }
      length += cost;
      // One unit is kept free for the ellipsis until the text is known to fit.
      if (length <= most - 1) {
        kept = next;
      }
      at = next;
    }
    if (length <= most) {
      return escaped(visible);
    }
    int gap = lastGap <= kept ? lastGap : visible.lastIndexOf(' ', kept);
    int end = gap > kept * 2 / 3 ? gap : kept;
    return most < 1 ? "" : escaped(visible.substring(0, end)) + "…";
  }

  /** {@code text} for a place that takes no markup (a footer, a label), shortened likewise. */
  static String plain(String text, int most) {
    String visible = visible(text);
    if (visible.length() <= most) {
      return visible;
    }
    int end = most - 1;
    if (end > 0 && Character.isHighSurrogate(visible.charAt(end - 1))) {
      end--;
    }
    int gap = visible.lastIndexOf(' ', end);
    return visible.substring(0, gap > end * 2 / 3 ? gap : end) + "…";
  }

  private static String escape(String text, int at) {
    char sign = text.charAt(at);
    boolean markup =
        MARKUP.indexOf(sign) >= 0
            // A list or a small heading at a line's start; text is on one line, so only there.
            || (at == 0 && (sign == '-' || sign == '+'))
            || (sign == '.' && at > 0 && at < 10 && digits(text, at))
            // The second slash of an address, so that it is not made a link.
            || (sign == '/' && at > 1 && text.charAt(at - 1) == '/' && text.charAt(at - 2) == ':')
            // discord.gg/abc and www.example.org are linked without a scheme in some clients.
            || (sign == ':' && at > 0 && text.startsWith("://", at));
    return markup ? "\\" + sign : String.valueOf(sign);
  }

  private static boolean digits(String text, int end) {
    return text.substring(0, end).chars().allMatch(Character::isDigit);
  }
}
