package org.strikebot.bot.discord;

import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;

/**
 * One message under the asker's eyes while its answer is made: how far it is, at most once in a
 * while, then the answer. Nothing is shown after the answer. Safe for use by several threads.
 */
final class Shown {

  private static final Logger LOG = LoggerFactory.getLogger(Shown.class);

  /** Discord lets a message be edited five times in five seconds, and eyes need no more. */
  static final long BETWEEN_EDITS_MILLIS = 1_500;

  private final Discord discord;
  private final Delivery delivery;
  private final @Nullable String message;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean done;
  private String stage = "";

  /**
   * @param message the id of the message, or {@code null} where it is only reached through its
   *     interaction
   */
  Shown(Discord discord, Delivery delivery, @Nullable String message) {
    this.discord = discord;
    this.delivery = delivery;
    this.message = message;
  }

  /** Shows stages as they change until the answer is there; started on a thread of its own. */
  void showStages() {
    String shown = "";
    while (true) {
      lock.lock();
      try {
        long left = BETWEEN_EDITS_MILLIS * 1_000_000;
        while (!done && left > 0) {
          left = changed.awaitNanos(left);
        }
        if (done) {
          return;
        }
        if (!stage.isEmpty() && !stage.equals(shown)) {
          shown = stage;
          edit(Message.text(stage), List.of());
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (RestException refused) {
        // The answer itself will be tried for longer; a stage is not worth more.
        LOG.debug("stage not shown: {}", refused.getMessage());
      } finally {
        lock.unlock();
      }
    }
  }

  void stage(String text) {
    lock.lock();
    try {
      stage = text;
    } finally {
      lock.unlock();
    }
  }

  /** Shows the answer, and nothing after it. */
  void answer(Message answer, List<Discord.Upload> uploads) {
    lock.lock();
    try {
      done = true;
      changed.signalAll();
      edit(answer, uploads);
    } finally {
      lock.unlock();
    }
  }

  private void edit(Message text, List<Discord.Upload> uploads) {
    switch (delivery) {
      case Delivery.ByInteraction(var callback) -> discord.answer(callback, text, uploads);
      case Delivery.ByMessage(var channel, var _) -> {
        if (message != null) {
          discord.edit(channel, message, text);
        }
      }
    }
  }
}
