package org.strikebot.bot.terminal;

import org.strikebot.bot.moderation.Curator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Returns the library to an earlier revision. */
@Command(name = "rollback", description = "Return to an earlier revision, which becomes a new one.")
final class RollBackCommand extends LibraryWork {

  @Parameters(paramLabel = "N", description = "The revision, as 'sources history' has it.")
  private long revision;

  @Option(names = "--why", description = "Why, for the history.")
  private String why = "";

  @Option(names = "--anyway", description = "Return even if that breaks a pinned question.")
  private boolean anyway;

  RollBackCommand(Bots bots, SettingsSource settings, Screen screen) {
    super(bots, settings, screen);
  }

  @Override
  int work(Curator curator) {
    return told(curator.rollBack(revision, why, who(), anyway));
  }
}
