package org.strikebot.bot.terminal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Feeds;
import org.strikebot.bot.moderation.Outcome;
import org.strikebot.bot.moderation.Refreshed;
import org.strikebot.bot.moderation.Refresher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for sources again. */
@Command(
    name = "refresh",
    description = "Ask for added sources again and take over what changed; look at followed feeds.")
final class RefreshCommand extends LibraryWork {

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "One source; without it all that came from a link, and all feeds.")
  private @Nullable String id;

  @Option(
      names = "--anyway",
      description = "Take over even what looks suspicious or breaks a pinned question.")
  private boolean anyway;

  @Option(
      names = "--every",
      paramLabel = "HOURS",
      description = "From now on, let 'serve' ask for this source every so many hours.")
  private @Nullable Integer every;

  RefreshCommand(Bots bots, SettingsSource settings, Screen screen) {
    super(bots, settings, screen);
  }

  @Override
  int work(Curator curator) {
    if (every != null) {
      if (every < 1 || id == null) {
        throw misused("expected --every with one source's ID and at least 1 hour.");
      }
      if (!new Refresher(curator).every(id, Duration.ofHours(every))) {
        throw misused("expected a source that came from a link, found '" + id + "'.");
      }
      line("Asked for every %d hours from now on.".formatted(every));
    }
    Refreshed refreshed =
        new Refresher(curator).refresh(id, who(), anyway, progress("Asking for sources"));
    clear();
    refreshed.items().forEach(this::print);
    int code = ExitCode.DONE;
    if (refreshed.change().isPresent()) {
      code = told(refreshed.change().get());
    } else if (refreshed.items().isEmpty()) {
      line("No source of this library came from a link.");
    }
    if (id == null) {
      for (Outcome outcome : new Feeds(curator).bringNew(progress("Reading entries"))) {
        code = Math.max(code, told(outcome));
      }
    }
    return code;
  }

  private void print(Refreshed.Item item) {
    String status =
        switch (item.status()) {
          case UNCHANGED -> "unchanged";
          case CHANGED -> "changed";
          case GONE -> "gone; its text is kept and marked";
          case BACK -> "there again";
          case DOWN -> "not reached; nothing is lost";
          case SUSPICIOUS -> "held back; --anyway takes it over";
          case NO_LINK -> "not from a link, so there is nothing to ask for";
        };
    line(
        "%s: %s%s"
            .formatted(
                item.id(), status, item.detail().isEmpty() ? "" : " (" + item.detail() + ")"));
    if (item.difference() != null) {
      DiffCommand.print(this, item.difference());
    }
  }
}
