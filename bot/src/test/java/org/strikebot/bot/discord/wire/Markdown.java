package org.strikebot.bot.discord.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Discord's Markdown as far as the bot writes it: escapes, bold, italics, masked links, lines. What
 * an escape protects stays text.
 */
final class Markdown {

  private static final Pattern LINK =
      Pattern.compile("\\[((?:\\\\.|[^\\]\\\\])+)]\\(<?([^)\\s>]+)>?\\)");
  private static final Pattern ITALIC =
      Pattern.compile("([*_])(?=\\S)((?:\\\\.|(?!\\1).)+?)\\1(?!\\w)");
  private static final Pattern BOLD =
      Pattern.compile("\\*\\*((?:\\\\.|[^*\\\\]|\\*(?!\\*))+)\\*\\*");

  private Markdown() {}

  static String html(String text) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      String rest = text.substring(at);
      Matcher link = LINK.matcher(rest);
      Matcher bold = BOLD.matcher(rest);
      Matcher italic = ITALIC.matcher(rest);
      if (rest.length() > 1
          && rest.charAt(0) == '\\'
          && !Character.isLetterOrDigit(rest.charAt(1))) {
        html.append(escaped(rest.substring(1, 2)));
        at += 2;
      } else if (link.lookingAt()) {
        html.append("<a href=\"")
            .append(escaped(link.group(2)))
            .append("\">")
            .append(html(link.group(1)))
            .append("</a>");
        at += link.end();
      } else if (bold.lookingAt()) {
        html.append("<strong>").append(html(bold.group(1))).append("</strong>");
        at += bold.end();
      } else if (italic.lookingAt()) {
        html.append("<em>").append(html(italic.group(2))).append("</em>");
        at += italic.end();
      } else {
        html.append(rest.charAt(0) == '\n' ? "<br>" : escaped(rest.substring(0, 1)));
        at++;
      }
    }
    return html.toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
