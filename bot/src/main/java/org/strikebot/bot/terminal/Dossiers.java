package org.strikebot.bot.terminal;

import java.util.List;
import java.util.function.Function;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.Finding;
import org.strikebot.bot.settings.InvalidSettingsException;

/** Opens what the library that a command's options name attributes. */
@FunctionalInterface
interface Dossiers {

  /**
   * The dossier of the library's current revision; when the library is closed all of it can be used
   * but its check.
   *
   * @throws org.strikebot.bot.library.LibraryException when there is no document to read
   */
  Dossier open(LibraryOptions options) throws InvalidSettingsException;

  /** What the library says of {@code text}, claim by claim. */
  default List<Finding> check(LibraryOptions options, String text) throws InvalidSettingsException {
    return open(options).check().check(text);
  }

  /** The dossiers of the libraries that {@code bots} opens. */
  static Dossiers of(Bots bots, SettingsSource settings, Screen screen) {
    return new Dossiers() {

      @Override
      public Dossier open(LibraryOptions options) throws InvalidSettingsException {
        return with(options, dossier -> dossier);
      }

      @Override
      public List<Finding> check(LibraryOptions options, String text)
          throws InvalidSettingsException {
        // While the library is open: its model reads what claims mean.
        return with(options, dossier -> dossier.check().check(text));
      }

      private <T> T with(LibraryOptions options, Function<Dossier, T> use)
          throws InvalidSettingsException {
        Notices notices = new Notices(screen);
        try (Bot bot = bots.open(options.settings(settings), notices)) {
          notices.about(bot.library());
          return use.apply(bot.dossier());
        }
      }
    };
  }
}
