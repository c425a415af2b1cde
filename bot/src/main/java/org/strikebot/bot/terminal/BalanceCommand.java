package org.strikebot.bot.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.moderation.Balance;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.picture.BalancePicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows how much room everybody has in the library. */
@Command(
    name = "balance",
    description =
        "Show documents and passages by side, speaker, kind and month, and who added what.")
final class BalanceCommand extends LibraryWork {

  private static final int BAR = 20;

  @Option(names = "--picture", paramLabel = "FILE", description = "Also draw it as a PNG in FILE.")
  private @Nullable Path picture;

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
    if (picture != null) {
      try {
        Files.write(picture, new BalancePicture().of("Who has how much room", balance));
      } catch (IOException e) {
        throw misused(picture + ": expected a file that can be written, found " + e + ".");
      }
    }
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
