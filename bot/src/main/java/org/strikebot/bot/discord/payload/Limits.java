package org.strikebot.bot.discord.payload;

/**
 * The limits of Discord's API, in UTF-16 units, which are never fewer than the characters Discord
 * counts (developers/resources/message.mdx, Embed Limits; developers/components/reference.mdx).
 */
final class Limits {

  static final int CONTENT = 2_000;
  static final int TITLE = 256;
  static final int DESCRIPTION = 4_096;
  static final int FIELDS = 25;
  static final int FIELD_NAME = 256;
  static final int FIELD_VALUE = 1_024;
  static final int FOOTER = 2_048;
  static final int EMBED = 6_000;
  static final int CUSTOM_ID = 100;
  static final int BUTTON_LABEL = 80;
  static final int THREAD_NAME = 100;
  static final int CHOICE = 100;
  static final int FILE_DESCRIPTION = 1_024;

  private Limits() {}
}
