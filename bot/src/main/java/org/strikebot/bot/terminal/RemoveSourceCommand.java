package org.strikebot.bot.terminal;

import org.strikebot.bot.moderation.Curator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a document out of the library. */
@Command(
    name = "remove",
    description = "Take a document out of the library; 'sources rollback' brings it back.")
final class RemoveSourceCommand extends LibraryWork {

  @Parameters(paramLabel = "ID", description = "The document's id, as 'sources list' has it.")
  private String id = "";

  @Option(names = "--why", description = "Why, for the history.")
  private String why = "";

  @Option(names = "--anyway", description = "Remove it even if that breaks a pinned question.")
  private boolean anyway;

  RemoveSourceCommand(Bots bots, SettingsSource settings, Screen screen) {
    super(bots, settings, screen);
  }

  @Override
  int work(Curator curator) {
    return told(curator.remove(id, why, who(), anyway));
  }
}
