package org.strikebot.bot.discord;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.gateway.Gateway;
import org.strikebot.bot.records.Sweep;

/** What is done from time to time, whoever asks or does not. */
final class Rounds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final ScheduledExecutorService rounds =
      new ScheduledThreadPoolExecutor(
          2, Thread.ofPlatform().name("records-sweep").daemon().factory());

  /** Deletes what has been kept for long enough, an hour after the other. */
  void sweep(Sweep sweep) {
    var _ =
        rounds.scheduleWithFixedDelay(
            () -> {
              try {
                LOG.info("{} records at their retention's end", sweep.run());
              } catch (RuntimeException failed) {
                LOG.error("the sweep failed and will run again in an hour", failed);
              }
            },
            1,
            60,
            TimeUnit.MINUTES);
  }

  /** Asks for the sources and feeds whose time has come again. */
  void refresh(Refreshes refreshes) {
    long tick = refreshes.tick().toMillis();
    var _ = rounds.scheduleWithFixedDelay(refreshes::due, tick, tick, TimeUnit.MILLISECONDS);
  }

  /** Half a minute on, what Discord has not told or Javacord has not understood stays so. */
  void tellUnread(Gateway gateway) {
    var _ =
        rounds.schedule(
            () -> {
              List<String> unread = gateway.unread();
              if (!unread.isEmpty()) {
                LOG.warn(
                    "{} servers could not be read by Javacord and are heard directly: {}",
                    unread.size(),
                    unread);
              }
            },
            30,
            TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
