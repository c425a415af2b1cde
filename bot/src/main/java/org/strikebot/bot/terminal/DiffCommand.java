package org.strikebot.bot.terminal;

import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what is different between two revisions. */
@Command(
    name = "diff",
    description = "Show which sentences and facts differ between two revisions.")
final class DiffCommand extends LibraryWork {

  @Parameters(index = "0", paramLabel = "N", description = "The earlier revision.")
  private long from;

  @Parameters(index = "1", paramLabel = "M", description = "The later revision.")
  private long to;

  DiffCommand(Bots bots, SettingsSource settings, Screen screen) {
    super(bots, settings, screen);
  }

  @Override
  int work(Curator curator) {
    Difference difference = curator.difference(from, to);
    if (difference.documents().isEmpty()) {
      line("Revisions %d and %d hold the same.".formatted(from, to));
    }
    difference.documents().forEach(this::print);
    return ExitCode.DONE;
  }

  /** Prints one document's difference. */
  private void print(Difference.OfDocument one) {
    print(this, one);
  }

  static void print(LibraryWork work, Difference.OfDocument one) {
    String kind =
        switch (one.kind()) {
          case ADDED -> "added";
          case REMOVED -> "removed";
          case CHANGED -> "changed";
        };
    work.line("%s %s: %s".formatted(kind, one.id(), one.title()));
    one.facts().forEach(fact -> work.indented("  ", fact));
    one.removed().forEach(sentence -> work.indented("  - ", sentence));
    one.added().forEach(sentence -> work.indented("  + ", sentence));
  }
}
