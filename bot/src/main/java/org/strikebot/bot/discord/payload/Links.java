package org.strikebot.bot.discord.payload;

import org.jspecify.annotations.Nullable;

/** Links under words. */
final class Links {

  private Links() {}

  /**
   * {@code words} as a link to {@code address}, or as plain words where there is no address, it is
   * no web address, or it is longer than {@code longest}. The address cannot end its brackets.
   */
  static String masked(String words, @Nullable String address, int longest) {
    String shown = PlainText.escaped(words, 120);
    if (address == null
        || address.length() > longest
        || !(address.startsWith("https://") || address.startsWith("http://"))) {
      return shown;
    }
    String safe =
        address.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E");
    boolean clean = safe.chars().allMatch(unit -> unit > ' ' && unit < 0x7F);
    // Words with brackets in them, however escaped, can stop a link from being one.
    String label = PlainText.escaped(words.replace('[', '(').replace(']', ')'), 120);
    return clean && !label.isEmpty() ? "[" + label + "](" + safe + ")" : shown;
  }
}
