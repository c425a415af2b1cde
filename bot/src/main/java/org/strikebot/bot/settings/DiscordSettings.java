package org.strikebot.bot.settings;

import org.jspecify.annotations.Nullable;

/**
 * How the bot reaches Discord.
 *
 * @param token the bot's token, from the environment ({@code DISCORD_TOKEN}); {@code null} for none
 * @param messageContent whether the Message Content Intent is asked for, without which threads need
 *     a mention
 * @param proxy an HTTP proxy as {@code host:port}, or {@code null} for the way the JVM is set to go
 * @param trustAllCertificates for a Discord made for tests; never for the real one
 * @param atOnce how many questions are answered at the same time
 */
public record DiscordSettings(
    @Nullable Secret token,
    boolean messageContent,
    @Nullable String proxy,
    boolean trustAllCertificates,
    int atOnce) {

  /** No token, all intents, no proxy, four questions at once. */
  public static final DiscordSettings DEFAULTS = new DiscordSettings(null, true, null, false, 4);

  public DiscordSettings {
    if (atOnce < 1 || atOnce > 64) {
      throw new IllegalArgumentException("expected atOnce from 1 to 64, found " + atOnce);
    }
    if (proxy != null && !proxy.matches("[^:\\s]+:\\d{1,5}")) {
      throw new IllegalArgumentException("expected a proxy as host:port, found " + proxy);
    }
  }
}
