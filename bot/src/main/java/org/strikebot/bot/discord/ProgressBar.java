package org.strikebot.bot.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Callback;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;
import org.strikebot.bot.moderation.Jobs;
import org.strikebot.bot.moderation.Librarian;

/** Shows in a moderator's message how far a job is, at most once in a while. Used by one thread. */
final class ProgressBar implements Librarian.Progress {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressBar.class);

  private final Discord discord;
  private final Callback callback;
  private final Notices notices;
  private final Jobs.Job job;
  private final InstantSource clock;
  private Instant next;

  ProgressBar(Discord discord, Callback callback, Texts texts, Jobs.Job job, InstantSource clock) {
    this.discord = discord;
    this.callback = callback;
    this.notices = new Notices(texts);
    this.job = job;
    this.clock = clock;
    this.next = clock.instant().plus(Shown.BETWEEN_EDITS);
  }

  @Override
  public boolean at(int done, int all) {
    if (all > 0 && !clock.instant().isBefore(next)) {
      next = clock.instant().plus(Shown.BETWEEN_EDITS);
      try {
        discord.answer(callback, notices.progress(done, all), List.of());
      } catch (RestException refused) {
        // The work goes on whether or not it is watched.
        LOG.debug("progress not shown: {}", refused.getMessage());
      }
    }
    return !job.cancelled();
  }
}
