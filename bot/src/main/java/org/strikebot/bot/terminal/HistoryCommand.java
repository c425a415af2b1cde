package org.strikebot.bot.terminal;

import java.time.temporal.ChronoUnit;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.index.store.Revision;
import picocli.CommandLine.Command;

/** Lists the revisions of the library that are kept. */
@Command(
    name = "history",
    description = "List the library's revisions, newest first: who, when, and what changed.")
final class HistoryCommand extends LibraryWork {

  HistoryCommand(Bots bots, SettingsSource settings, Screen screen) {
    super(bots, settings, screen);
  }

  @Override
  int work(Curator curator) {
    for (Revision revision : curator.history()) {
      indented(
          "%4d  ".formatted(revision.number()),
          "%s  %s  %s"
              .formatted(
                  revision.when().truncatedTo(ChronoUnit.SECONDS),
                  revision.who(),
                  revision.what()));
    }
    return ExitCode.DONE;
  }
}
