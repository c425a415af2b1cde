package org.strikebot.bot.terminal;

import java.util.List;
import org.strikebot.bot.moderation.Balance;
import org.strikebot.bot.moderation.Curator;
import picocli.CommandLine.Command;

/** Shows how much room everybody has in the library. */
@Command(
    name = "balance",
    description =
        "Show documents and passages by side, speaker, kind and month, and who added what.")
final class BalanceCommand extends LibraryWork {

  private static final int BAR = 20;

  BalanceCommand(Bots bots, SettingsSource settings, Screen screen) {
    super(bots, settings, screen);
  }

  @Override
  int work(Curator curator) {
    Balance balance = curator.balance();
    table("Side", balance.sides());
    table("Speaker", balance.speakers());
    table("Kind", balance.kinds());
    table("Month", balance.months());
    table("Added by", balance.addedBy());
    return ExitCode.DONE;
  }

  private void table(String name, List<Balance.Share> shares) {
    int all = Math.max(1, shares.stream().mapToInt(Balance.Share::passages).sum());
    int names =
        Math.min(
            40,
            Math.max(
                name.length(),
                shares.stream().mapToInt(share -> share.name().length()).max().orElse(0)));
    String form = "%-" + names + "s %9s %8s  %s";
    screen()
        .out()
        .println(screen().bold(form.formatted(name, "documents", "passages", "").stripTrailing()));
    for (Balance.Share share : shares) {
      String shown = SafeText.of(share.name());
      screen()
          .out()
          .println(
              form.formatted(
                      shown.length() > names ? shown.substring(0, names - 1) + "…" : shown,
                      share.documents(),
                      share.passages(),
                      "▰".repeat((int) Math.round((double) BAR * share.passages() / all)))
                  .stripTrailing());
    }
    screen().out().println();
  }
}
