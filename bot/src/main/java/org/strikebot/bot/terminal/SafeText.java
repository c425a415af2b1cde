package org.strikebot.bot.terminal;

/** Keeps text from sources and users from steering the terminal. */
final class SafeText {

  private SafeText() {}

  /**
   * {@code text} without control characters other than line ends and tabs, and without the
   * characters that turn the reading direction around.
   */
  static String of(String text) {
    boolean clean = true;
    for (int i = 0; i < text.length() && clean; i++) {
      clean = !isUnsafe(text.charAt(i));
    }
    if (clean) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isUnsafe(text.charAt(i))) {
        safe.append(text.charAt(i));
      }
    }
    return safe.toString();
  }

  private static boolean isUnsafe(char unit) {
    boolean control = Character.isISOControl(unit) && unit != '\n' && unit != '\t';
    boolean direction =
        (unit >= '\u202A' && unit <= '\u202E') || (unit >= '\u2066' && unit <= '\u2069');
    return control || direction;
  }
}
