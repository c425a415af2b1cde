package org.strikebot.bot.settings;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the bot keeps what it makes: indexes, vectors already computed, records, history.
 *
 * @param folder made when it is not there; by default the platform's folder for application data
 */
public record DataSettings(Path folder) {

  public DataSettings {
    Objects.requireNonNull(folder, "folder");
    folder = folder.toAbsolutePath().normalize();
  }
}
