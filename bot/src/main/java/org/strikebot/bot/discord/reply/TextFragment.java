package org.strikebot.bot.discord.reply;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Links that open a page at given words (WICG, "URL Fragment Text Directives"): {@code
 * #:~:text=first words,last words}.
 */
final class TextFragment {

  /**
   * Up to this many words are given whole; of more, the first and last {@link #EDGE}. A page that
   * breaks long words by markup still matches at the edges, and the link stays short.
   */
  private static final int WHOLE = 8;

  private static final int EDGE = 4;

  private TextFragment() {}

  /** {@code page}, opened at {@code words}. */
  static String link(URI page, String words) {
    List<String> split =
        Arrays.stream(words.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    if (split.isEmpty()) {
      return page.toString();
    }
    String text =
        split.size() <= WHOLE
            ? encode(split)
            : encode(split.subList(0, EDGE))
                + ","
                + encode(split.subList(split.size() - EDGE, split.size()));
    String address = page.toString();
    return address + (address.contains("#") ? "" : "#") + ":~:text=" + text;
  }

  /** Percent-encoded, the dash too: it parts prefix and suffix in the directive. */
  private static String encode(List<String> words) {
    return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D")
        .replace("*", "%2A");
  }
}
