package org.strikebot.bot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.settings.Platform;
import org.strikebot.bot.settings.Settings;
import org.strikebot.bot.settings.SettingsReader;
import org.strikebot.bot.terminal.Screen;
import org.strikebot.bot.terminal.TerminalFront;

/** The terminal's commands in this process, each started as if anew but for its heavy parts. */
final class Terminal {

  private final Path home;
  private final Map<String, String> environment;
  private final Wiring.Heavy heavy;

  Terminal(Path home, Map<String, String> environment, Wiring.Heavy heavy) {
    this.home = home;
    this.environment = Map.copyOf(environment);
    this.heavy = heavy;
  }

  /** What a command printed, and how it ended. */
  record Run(int code, String out, String err) {

    /** What was printed, however it was wrapped. */
    String words() {
      return out.replaceAll("\\s+", " ");
    }

    String all() {
      return out + err;
    }
  }

  Run run(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(code, out.toString(), err.toString());
  }

  /** The exit code of a command that prints to these. */
  int run(PrintWriter out, PrintWriter err, List<String> arguments) {
    Platform platform = new Platform("Linux", home, environment);
    TerminalFront front =
        new TerminalFront(
            new Wiring(
                InstantSource.system(),
                System::nanoTime,
                home.resolve("model-data"),
                environment,
                heavy),
            file -> new SettingsReader<>(Settings.defaults(platform), environment).read(file),
            Screen.of(out, err, Map.of(), false),
            System::nanoTime,
            "strikebot test");
    return front.run(arguments.toArray(String[]::new));
  }
}
