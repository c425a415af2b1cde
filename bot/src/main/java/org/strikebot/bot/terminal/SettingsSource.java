package org.strikebot.bot.terminal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.settings.InvalidSettingsException;
import org.strikebot.bot.settings.Settings;

/** Where settings come from. */
@FunctionalInterface
public interface SettingsSource {

  /**
   * The settings.
   *
   * @param file the file named on the command line, if one is
   */
  Settings read(@Nullable Path file) throws InvalidSettingsException;
}
