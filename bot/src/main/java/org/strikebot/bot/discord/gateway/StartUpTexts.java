package org.strikebot.bot.discord.gateway;

/** What to do about a start that failed. */
public final class StartUpTexts {

  public static final String NO_TOKEN =
      "expected a bot token in the environment variable DISCORD_TOKEN, found none. Make one at"
          + " https://discord.com/developers/applications (your application, Bot, Reset Token) and"
          + " start again with DISCORD_TOKEN set";

  public static final String BAD_TOKEN =
      "expected a token that Discord knows, found one that it refuses (401). Make a new one at"
          + " https://discord.com/developers/applications (your application, Bot, Reset Token), set"
          + " DISCORD_TOKEN to it, without \"Bot \" before it, and start again";

  public static final String MALFORMED_TOKEN =
      "expected DISCORD_TOKEN to be a bot token, three parts with dots between them, found something"
          + " else (it was sent nowhere). Copy the token at https://discord.com/developers/applications"
          + " (your application, Bot, Reset Token): not the application's id, public key or client"
          + " secret, and without \"Bot \" or quotes around it";

  static final String MISSING_INTENTS =
      "expected the Message Content Intent to be granted, found it refused (4014). Switch it on at"
          + " https://discord.com/developers/applications (your application, Bot, Privileged Gateway"
          + " Intents, Message Content Intent) and start again; or set discord.messageContent to"
          + " false (STRIKEBOT_DISCORD_MESSAGE_CONTENT=false): then commands and mentions work, and"
          + " threads need a mention";

  static final String SILENT =
      "expected Discord's gateway to let the bot in, found that it closed the connection and says"
          + " nothing. Check that the network lets WebSockets through to gateway.discord.gg:443, see"
          + " https://discordstatus.com, and start again";

  static final String CLOSED_ONCE =
      "expected Discord's gateway to let the bot in, found that it closed the first connection and"
          + " took the second. Start again";

  public static final String NO_NETWORK =
      "expected to reach https://discord.com, found no way there. Check the network, DNS and, where"
          + " one is needed, discord.proxy (STRIKEBOT_DISCORD_PROXY=host:port), and start again";

  private StartUpTexts() {}

  static String closed(int code) {
    return "expected Discord's gateway to let the bot in, found that it closed the connection with"
        + " code "
        + code
        + " (https://discord.com/developers/docs/topics/opcodes-and-status-codes). Start again; if"
        + " it stays, the code says what to change";
  }
}
