package org.strikebot.bot.terminal;

import java.util.concurrent.Callable;
import org.strikebot.bot.library.BusyException;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.moderation.Outcome;
import org.strikebot.bot.settings.InvalidSettingsException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that works on the library itself. */
abstract class LibraryWork implements Callable<Integer> {

  private final Bots bots;
  private final SettingsSource settings;
  private final Screen screen;
  private final Notices notices;

  @Mixin private final LibraryOptions library = new LibraryOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  LibraryWork(Bots bots, SettingsSource settings, Screen screen) {
    this.bots = bots;
    this.settings = settings;
    this.screen = screen;
    this.notices = new Notices(screen);
  }

  /** Does the work; returns the exit code. */
  abstract int work(Curator curator);

  @Override
  public final Integer call() throws InvalidSettingsException {
    try (Bot bot = bots.open(library.settings(settings), notices)) {
      notices.about(bot.library());
      int code = work(bot.curator());
      screen.out().flush();
      screen.err().flush();
      return code;
    }
  }

  final Screen screen() {
    return screen;
  }

  /** Who changes the library: whoever is logged in on this machine. */
  static String who() {
    return System.getProperty("user.name", "somebody") + " (terminal)";
  }

  final Librarian.Progress progress(String what) {
    return (done, all) -> {
      notices.counted(what, done, all);
      return true;
    };
  }

  final void clear() {
    notices.clear();
  }

  final ParameterException misused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  final void line(String text) {
    screen.out().println(Wrapping.wrap(SafeText.of(text), screen.width(), "", ""));
  }

  final void indented(String mark, String text) {
    screen
        .out()
        .println(Wrapping.wrap(SafeText.of(text), screen.width(), mark, " ".repeat(mark.length())));
  }

  /** Tells what came of a change; returns the exit code. */
  final int told(Outcome outcome) {
    clear();
    return switch (outcome) {
      case Outcome.Published published -> {
        line("Revision %d: %s.".formatted(published.revision(), published.what()));
        published
            .answers()
            .forEach(question -> indented("  ", "Answered in other words now: " + question));
        yield ExitCode.DONE;
      }
      case Outcome.HeldBack held -> {
        line(
            "Held back: it would break %d pinned questions. Nothing was changed."
                .formatted(held.broken().size()));
        for (Outcome.Broken broken : held.broken()) {
          indented("  ", broken.question());
          indented("    ", "would no longer say: " + String.join("; ", broken.missing()));
          indented("    ", "but: " + broken.answer());
        }
        line("Add --anyway to let it go live all the same.");
        yield ExitCode.HELD_BACK;
      }
      case Outcome.Refused refused -> refused(refused.message());
      case Outcome.Busy busy -> refused(BusyException.words(busy.who(), busy.since()));
    };
  }

  private int refused(String message) {
    screen.out().flush();
    screen.err().println("strikebot: " + SafeText.of(message));
    return ExitCode.FAILURE;
  }
}
