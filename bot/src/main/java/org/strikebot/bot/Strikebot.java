package org.strikebot.bot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.settings.Platform;
import org.strikebot.bot.settings.Settings;
import org.strikebot.bot.settings.SettingsReader;
import org.strikebot.bot.terminal.Screen;
import org.strikebot.bot.terminal.SettingsSource;
import org.strikebot.bot.terminal.TerminalFront;

/** The program's entry point. */
public final class Strikebot {

  /** Held, because loggers that nobody holds forget their level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Strikebot() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean rehearsal = arguments.length == 2 && arguments[0].equals(Rehearsal.NAME);
    System.exit(
        rehearsal ? Rehearsal.run(Path.of(arguments[1])) : run(Platform.current(), arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(Platform platform, String... arguments) {
    // Lucene recommends an incubating module, which prints a warning of its own at every start.
    LUCENE.setLevel(Level.SEVERE);
    String folder = platform.environment().get("STRIKEBOT_DATA");
    Path data =
        folder == null || folder.isBlank() ? platform.dataFolder() : Path.of(folder.strip());
    try (ModelAhead ahead =
        ModelAhead.of(List.of(arguments), new DataFolder(data).model(), DeferredEmbedder::of)) {
      return front(platform, data, ahead).run(arguments);
    }
  }

  private static TerminalFront front(Platform platform, Path data, ModelAhead ahead) {
    SettingsSource settings =
        file -> {
          String named = platform.environment().get("STRIKEBOT_CONFIG");
          Path chosen = file != null || named == null || named.isBlank() ? file : Path.of(named);
          return new SettingsReader<>(Settings.defaults(platform), platform.environment())
              .read(chosen);
        };
    String version = Strikebot.class.getPackage().getImplementationVersion();
    Wiring wiring =
        new Wiring(
            InstantSource.system(),
            System::nanoTime,
            data,
            platform.environment(),
            Wiring.Heavy.with(ahead::at));
    Screen screen = screen(platform);
    return new TerminalFront(
            wiring,
            settings,
            screen,
            System::nanoTime,
            "strikebot " + (version == null ? "in development" : version))
        .add("serve", new ServeCommand(wiring.discord(), settings, screen));
  }

  private static Screen screen(Platform platform) {
    // The launcher says whether a person watches; without it the process has to find out.
    boolean launched = platform.environment().containsKey("STRIKEBOT_LAUNCHED");
    var console = launched ? null : System.console();
    return Screen.of(
        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        platform.environment(),
        console != null && console.isTerminal());
  }
}
