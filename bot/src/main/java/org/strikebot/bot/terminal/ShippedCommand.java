package org.strikebot.bot.terminal;

import org.strikebot.bot.moderation.Curator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in or leaves out what comes with the bot. */
@Command(
    name = "shipped",
    description = "Take the documents that come with the bot into the library, or leave them out.")
final class ShippedCommand extends LibraryWork {

  @Parameters(paramLabel = "on|off", description = "Whether they are in the library.")
  private String wanted = "";

  @Option(names = "--anyway", description = "Even if that breaks a pinned question.")
  private boolean anyway;

  ShippedCommand(Bots bots, SettingsSource settings, Screen screen) {
    super(bots, settings, screen);
  }

  @Override
  int work(Curator curator) {
    if (!wanted.equals("on") && !wanted.equals("off")) {
      throw misused("expected on or off, found '" + wanted + "'.");
    }
    return told(curator.base(wanted.equals("on"), who(), anyway));
  }
}
