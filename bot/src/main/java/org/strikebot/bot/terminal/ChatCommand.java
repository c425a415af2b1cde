package org.strikebot.bot.terminal;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.settings.InvalidSettingsException;
import org.strikebot.bot.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A conversation: questions that may lean on those before. */
@Command(
    name = "chat",
    description = "Ask question after question; follow-ups may lean on the turns before.")
final class ChatCommand implements Callable<Integer> {

  private final Bots bots;
  private final SettingsSource source;
  private final Screen screen;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  ChatCommand(Bots bots, SettingsSource source, Screen screen) {
    this.bots = bots;
    this.source = source;
    this.screen = screen;
  }

  @Override
  public Integer call() throws InvalidSettingsException, IOException {
    Settings settings = library.settings(source);
    Notices notices = new Notices(screen);
    try (Bot bot = bots.open(settings, notices);
        Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      notices.about(bot.library());
      Screen there = on(terminal);
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .appName("strikebot")
              .variable(LineReader.HISTORY_FILE, new DataFolder(settings.data().folder()).history())
              // Question marks and exclamation marks are words here, not history commands.
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      talk(reader, new Conversation(bot, there, notices), there);
      return ExitCode.DONE;
    }
  }

  private static void talk(LineReader reader, Conversation conversation, Screen there) {
    there
        .out()
        .println("Ask about the 2016 junior doctors' strike. /help shows what else there is.");
    there.out().flush();
    while (true) {
      try {
        if (!conversation.hear(reader.readLine("> "))) {
          return;
        }
      } catch (UserInterruptException interrupted) {
        // Ctrl-C takes back what is being typed; on an empty line it leaves.
        if (interrupted.getPartialLine().isBlank()) {
          return;
        }
      } catch (EndOfFileException ended) {
        return;
      }
    }
  }

  private Screen on(Terminal terminal) {
    boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    int width = terminal.getWidth() > 0 ? terminal.getWidth() : screen.width();
    return new Screen(
        terminal.writer(),
        screen.err(),
        Math.clamp(width, 24, 100),
        !dumb,
        screen.watched(),
        screen.colours() && !dumb);
  }
}
