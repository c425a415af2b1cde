package org.strikebot.bot.settings;

import java.util.Objects;

/**
 * Everything that can be set, one component a concern. The components' names are the sections of
 * the settings file.
 *
 * @param data where the bot keeps what it makes
 * @param library which documents it answers from
 * @param sources how sources are fetched, and how long what they were is kept
 * @param answers when it answers
 * @param chat which chat models compose answers, if any
 * @param discord how it reaches Discord
 * @param health where health and metrics are told
 */
public record Settings(
    DataSettings data,
    LibrarySettings library,
    SourceSettings sources,
    AnswerSettings answers,
    ChatSettings chat,
    DiscordSettings discord,
    HealthSettings health) {

  public Settings {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(answers, "answers");
    Objects.requireNonNull(chat, "chat");
    Objects.requireNonNull(discord, "discord");
    Objects.requireNonNull(health, "health");
  }

  /** What holds when nothing is set, for a process on {@code platform}. */
  public static Settings defaults(Platform platform) {
    return new Settings(
        new DataSettings(platform.dataFolder()),
        LibrarySettings.DEFAULTS,
        SourceSettings.DEFAULTS,
        AnswerSettings.DEFAULTS,
        ChatSettings.DEFAULTS,
        DiscordSettings.DEFAULTS,
        HealthSettings.DEFAULTS);
  }

  /** The same with another data folder and another library. */
  public Settings with(DataSettings otherData, LibrarySettings otherLibrary) {
    return new Settings(otherData, otherLibrary, sources, answers, chat, discord, health);
  }
}
