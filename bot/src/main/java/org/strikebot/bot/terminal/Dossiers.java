package org.strikebot.bot.terminal;

import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.settings.InvalidSettingsException;

/** Opens what the library that a command's options name attributes. */
@FunctionalInterface
interface Dossiers {

  /**
   * The dossier of the library's current revision; it can be used when the library is closed.
   *
   * @throws org.strikebot.bot.library.LibraryException when there is no document to read
   */
  Dossier open(LibraryOptions options) throws InvalidSettingsException;

  /** The dossiers of the libraries that {@code bots} opens. */
  static Dossiers of(Bots bots, SettingsSource settings, Screen screen) {
    return options -> {
      Notices notices = new Notices(screen);
      try (Bot bot = bots.open(options.settings(settings), notices)) {
        notices.about(bot.library());
        return bot.dossier();
      }
    };
  }
}
