package org.strikebot.bot.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which documents the bot answers from.
 *
 * @param folder a folder of Markdown files, or {@code null} for the library that ships
 * @param server the number of the Discord server whose library it is, or {@code null} for none
 */
public record LibrarySettings(@Nullable Path folder, @Nullable String server) {

  /** The library that ships. */
  public static final LibrarySettings DEFAULTS = new LibrarySettings(null, null);
}
