package org.strikebot.bot.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.payload.ProgressNotices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Callback;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;
import org.strikebot.bot.moderation.Jobs;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.moderation.Pace;

/**
 * Shows in a moderator's message how far a job is: at once, so that it can be ended from the first
 * moment, and from then on at most once in a while. Used by one thread.
 */
final class ProgressBar implements Librarian.Progress {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressBar.class);

  private final Discord discord;
  private final Callback callback;
  private final ProgressNotices notices;
  private final ProgressNotices.Kind kind;
  private final Jobs.Job job;
  private final InstantSource clock;
  private final Pace pace;
  private Instant next;

  ProgressBar(
      Discord discord,
      Callback callback,
      Texts texts,
      ProgressNotices.Kind kind,
      Jobs.Job job,
      InstantSource clock) {
    this.discord = discord;
    this.callback = callback;
    this.notices = new ProgressNotices(texts);
    this.kind = kind;
    this.job = job;
    this.clock = clock;
    this.pace = new Pace(() -> Duration.between(job.since(), clock.instant()).toNanos());
    this.next = clock.instant();
  }

  @Override
  public boolean at(int done, int all) {
    var speed = pace.at(done, all);
    if (all > 0 && !clock.instant().isBefore(next)) {
      next = clock.instant().plus(LiveMessage.BETWEEN_EDITS);
      try {
        discord.answer(callback, notices.bar(kind, done, all, speed), List.of());
      } catch (RestException refused) {
        // The work goes on whether or not it is watched.
        LOG.debug("progress not shown: {}", refused.getMessage());
      }
    }
    return !job.cancelled();
  }
}
