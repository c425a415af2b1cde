package org.strikebot.bot.discord.payload;

/** How whoever did something to a library is named. */
final class Naming {

  private static final int LONGEST = 80;

  private Naming() {}

  /** Members are named by their number, which Discord shows as their name and pings nobody. */
  static String of(String who) {
    return who.matches("\\d{15,20}") ? "<@" + who + ">" : PlainText.escaped(who, LONGEST);
  }
}
