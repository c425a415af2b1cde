package org.strikebot.bot.terminal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.settings.DataSettings;
import org.strikebot.bot.settings.InvalidSettingsException;
import org.strikebot.bot.settings.LibrarySettings;
import org.strikebot.bot.settings.Settings;
import picocli.CommandLine.Option;

/** The options of every command that reads a library. They go before file and environment. */
final class LibraryOptions {

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "Answer from the Markdown files in DIR instead of what ships.")
  private @Nullable Path library;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep indexes and history in DIR (else STRIKEBOT_DATA, else the user's data folder).")
  private @Nullable Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read settings from the YAML file FILE (else STRIKEBOT_CONFIG).")
  private @Nullable Path config;

  @Option(
      names = "--server",
      paramLabel = "ID",
      description = "Use the library of the Discord server with this number.")
  private @Nullable String server;

  Settings settings(SettingsSource source) throws InvalidSettingsException {
    Settings read = source.read(config);
    return read.with(
        data == null ? read.data() : new DataSettings(data),
        new LibrarySettings(
            library == null ? read.library().folder() : library,
            server == null ? read.library().server() : server));
  }
}
