package org.strikebot.bot.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.PendingChanges.Pending;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.LibraryNotices;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Notices;
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

  private static final Logger LOG = LoggerFactory.getLogger(Refreshes.class);

  private static final String ACT = "/library refresh";

  /** So many times within the usual time between two refreshes: none comes late by much. */
  private static final int TICKS = 12;

  private static final Duration SHORTEST_TICK = Duration.ofSeconds(1);
  private static final Duration LONGEST_TICK = Duration.ofMinutes(5);

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

  /**
   * Asks for the sources and feeds of every server whose time has come, unless a moderator is at
   * that server's library.
   */
  void due() {
    List<String> servers;
    try {
      servers = curators.changed();
    } catch (RuntimeException failed) {
      // Thrown on, it would end the schedule for ever.
      LOG.error("which libraries there are cannot be told; this will be tried again", failed);
      return;
    }
    for (String server : servers) {
      try {
        due(server);
      } catch (RuntimeException failed) {
        LOG.error("the refresh of {} failed and will be tried again", server, failed);
      }
    }
  }

  private void due(String server) {
    Optional<Jobs.Job> begun = jobs.begin(server, "strikebot", clock.instant());
    if (begun.isEmpty()) {
      return;
    }
    try {
      Curator curator = curators.of(server);
      Duration every = curators.refreshEvery();
      Librarian.Progress watched = (_, _) -> !begun.get().cancelled();
      List<Outcome> outcomes = new ArrayList<>();
      new Refresher(curator)
          .refreshDue(every, "strikebot", watched)
          .change()
          .ifPresent(outcomes::add);
      outcomes.addAll(new Feeds(curator).bringDue(every, watched));
      for (Outcome outcome : outcomes) {
        // Told as the bot's own act, which no member did.
        audit.keep(
            new Heard.Actor(server, "", "0", Set.of(), false, "en-GB"),
            "refresh by itself",
            Audit.told(outcome));
        errata.after(server, curator, outcome);
      }
    } catch (Librarian.CancelledException cancelled) {
      LOG.info("the refresh of {} was ended on request", server);
    } finally {
      jobs.end(begun.get());
    }
  }

  /** How often to see whether the time of any source has come. */
  Duration tick() {
    Duration part = curators.refreshEvery().dividedBy(TICKS);
    return part.compareTo(LONGEST_TICK) > 0
        ? LONGEST_TICK
        : part.compareTo(SHORTEST_TICK) < 0 ? SHORTEST_TICK : part;
  }

  /** Asks for one source, or for everything, and shows what came of each. */
  void run(Heard.Command command, Texts texts) {
    work.run(
        command.actor(),
        command.callback(),
        ACT,
        ProgressNotices.Kind.REFRESH,
        texts,
        progress -> refresh(command.actor(), command.options(), progress, texts));
  }

  private Message refresh(
      Heard.Actor actor, Map<String, String> options, Librarian.Progress progress, Texts texts) {
    String id = options.get("id");
    Curator curator = curators.of(actor.server());
    String hours = options.get("every");
    if (id != null && hours != null) {
      boolean kept = new Refresher(curator).every(id, Duration.ofHours(Long.parseLong(hours)));
      audit.keep(actor, ACT, kept ? "every " + hours + " h" : "refused");
      if (!kept) {
        return Message.text(texts.text("refresh.unknown", Notices.quoted(id, 100)));
      }
    }
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
