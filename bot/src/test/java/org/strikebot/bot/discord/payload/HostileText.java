package org.strikebot.bot.discord.payload;

import java.util.List;
import java.util.Random;

/** Texts that try to break out of their place, made anew from a seed. */
final class HostileText {

  private static final List<String> PIECES =
      List.of(
          "@everyone",
          "@here",
          "<@1234567890>",
          "<@&1234567890>",
          "<#1234567890>",
          "</ask:1>",
          "<t:0:R>",
          "<a:x:1>",
          "**bold**",
          "__under__",
          "~~gone~~",
          "||hidden||",
          "```",
          "`code`",
          "[words](https://evil.example)",
          "https://evil.example/a_b",
          "discord.gg/abc",
          "\n# heading",
          "\n> quoted",
          "\n- list",
          "1. ",
          "\\",
          "\\\\*",
          "\u202Edesrever\u202C",
          "\u200B\u200D\uFEFF\u2066",
          "\u3164",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\u0000\u0007",
          "é\u0301",
          "word",
          "junior doctors’ strike",
          "“quote”",
          " ",
          "supercalifragilistic".repeat(9));

  private HostileText() {}

  static String of(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int piece = 0; piece < pieces; piece++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
