package org.strikebot.bot.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which documents the bot answers from.
 *
 * @param folder a folder of Markdown files, or {@code null} for the library that ships
 */
public record LibrarySettings(@Nullable Path folder) {

  /** The library that ships. */
  public static final LibrarySettings DEFAULTS = new LibrarySettings(null);
}
