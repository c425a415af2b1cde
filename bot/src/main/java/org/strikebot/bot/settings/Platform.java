package org.strikebot.bot.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The machine's conventions, as far as they decide where data goes.
 *
 * @param operatingSystem the system's name as the property {@code os.name} gives it
 * @param home the user's home folder
 * @param environment the process's environment variables
 */
public record Platform(String operatingSystem, Path home, Map<String, String> environment) {

  public Platform {
    Objects.requireNonNull(operatingSystem, "operatingSystem");
    Objects.requireNonNull(home, "home");
    environment = Map.copyOf(environment);
  }

  /** The platform of this process. */
  public static Platform current() {
    return new Platform(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv());
  }

  /**
   * The folder for this program's data: {@code %LOCALAPPDATA%\strikebot} on Windows, {@code
   * ~/Library/Application Support/strikebot} on macOS, elsewhere by the XDG Base Directory
   * Specification {@code $XDG_DATA_HOME/strikebot} or {@code ~/.local/share/strikebot}.
   */
  public Path dataFolder() {
    String system = operatingSystem.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      String local = variable("LOCALAPPDATA");
      return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local))
          .resolve("strikebot");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("strikebot");
    }
    String shared = variable("XDG_DATA_HOME");
    // The specification has relative paths ignored.
    return (shared == null || !Path.of(shared).isAbsolute()
            ? home.resolve(".local").resolve("share")
            : Path.of(shared))
        .resolve("strikebot");
  }

  private @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value;
  }
}
