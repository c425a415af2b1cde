package org.strikebot.bot.discord.wire;

/** Which events a connection receives (developers/events/gateway.mdx, Gateway Intents). */
public enum Intent {
  GUILDS(0, false),
  GUILD_MEMBERS(1, true),
  GUILD_PRESENCES(8, true),
  GUILD_MESSAGES(9, false),
  GUILD_MESSAGE_REACTIONS(10, false),
  DIRECT_MESSAGES(12, false),
  MESSAGE_CONTENT(15, true);

  private final int bit;
  private final boolean privileged;

  Intent(int position, boolean privileged) {
    bit = 1 << position;
    this.privileged = privileged;
  }

  boolean in(int bits) {
    return (bits & bit) != 0;
  }

  /** Whether it has to be switched on in the developer portal. */
  boolean privileged() {
    return privileged;
  }
}
