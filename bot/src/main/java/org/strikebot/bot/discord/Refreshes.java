package org.strikebot.bot.discord;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.PendingChanges.Pending;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.LibraryNotices;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.ProgressNotices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Curators;
import org.strikebot.bot.moderation.Feeds;
import org.strikebot.bot.moderation.Jobs;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.moderation.Outcome;
import org.strikebot.bot.moderation.Refreshed;
import org.strikebot.bot.moderation.Refresher;

/** Asks for a server's sources and feeds again, on a moderator's command or by itself. */
final class Refreshes {

  private static final String ACT = "/library refresh";

  private final Curators curators;
  private final PendingChanges pending;
  private final LongWork work;
  private final Jobs jobs;
  private final Errata errata;
  private final Audit audit;
  private final InstantSource clock;

  Refreshes(
      Curators curators,
      PendingChanges pending,
      LongWork work,
      Jobs jobs,
      Errata errata,
      Audit audit,
      InstantSource clock) {
    this.curators = curators;
    this.pending = pending;
    this.work = work;
    this.jobs = jobs;
    this.errata = errata;
    this.audit = audit;
    this.clock = clock;
  }

  /** Asks for everything of {@code server} again, unless a moderator is at it. */
  void byItself(String server) {
    Optional<Jobs.Job> begun = jobs.begin(server, "strikebot", clock.instant());
    if (begun.isEmpty()) {
      return;
    }
    try {
      Curator curator = curators.of(server);
      Librarian.Progress watched = (_, _) -> !begun.get().cancelled();
      List<Outcome> outcomes = new ArrayList<>();
      new Refresher(curator)
          .refresh(null, "strikebot", false, watched)
          .change()
          .ifPresent(outcomes::add);
      outcomes.addAll(new Feeds(curator).bringNew(watched));
      for (Outcome outcome : outcomes) {
        // Told as the bot's own act, which no member did.
        audit.keep(
            new Heard.Actor(server, "", "0", Set.of(), false, "en-GB"),
            "refresh by itself",
            Audit.told(outcome));
        errata.after(server, curator, outcome);
      }
    } finally {
      jobs.end(begun.get());
    }
  }

  /** Asks for one source, or for everything, and shows what came of each. */
  void run(Heard.Command command, Texts texts) {
    work.run(
        command.actor(),
        command.callback(),
        ACT,
        ProgressNotices.Kind.REFRESH,
        texts,
        progress -> refresh(command.actor(), command.options().get("id"), progress, texts));
  }

  private Message refresh(
      Heard.Actor actor, @Nullable String id, Librarian.Progress progress, Texts texts) {
    Curator curator = curators.of(actor.server());
    Refreshed refreshed = new Refresher(curator).refresh(id, actor.member(), false, progress);
    long again =
        pending.keep(
            new Pending(
                actor.server(),
                ACT,
                ProgressNotices.Kind.REFRESH,
                null,
                (one, who, anyway, watched) ->
                    new Refresher(one)
                        .refresh(id, who, anyway, watched)
                        .change()
                        .orElse(new Outcome.Refused("Nothing has changed any more."))));
    audit.keep(actor, ACT, refreshed.change().map(Audit::told).orElse("nothing changed"));
    refreshed.change().ifPresent(outcome -> errata.after(actor.server(), curator, outcome));
    if (id == null) {
      new Feeds(curator)
          .bringNew(progress)
          .forEach(outcome -> audit.keep(actor, ACT, Audit.told(outcome)));
    }
    return new LibraryNotices(texts).refreshed(again, refreshed);
  }
}
