package org.strikebot.bot.discord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;

/**
 * One message under the asker's eyes while its answer is made: how far it is and the statements
 * that are checked already, at most once in a while, then the answer. Nothing is shown after the
 * answer, and no stage once the message is left to the next process, whose answer may be there
 * already. Safe for use by several threads.
 */
final class LiveMessage {

  private static final Logger LOG = LoggerFactory.getLogger(LiveMessage.class);

  /** Discord lets a message be edited five times in five seconds, and eyes need no more. */
  static final Duration BETWEEN_EDITS = Duration.ofMillis(1_500);

  private final Discord discord;
  private final Duration between;
  private final Delivery delivery;
  private final @Nullable String message;
  private final BooleanSupplier abandoned;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ReentrantLock sending = new ReentrantLock();
  private volatile boolean done;
  private boolean drafted;
  private @Nullable Message pending;

  /**
   * @param between the least time between two edits
   * @param message the id of the message, or {@code null} where it is only reached through its
   *     interaction
   * @param abandoned whether the message is left to the next process
   */
  LiveMessage(
      Discord discord,
      Duration between,
      Delivery delivery,
      @Nullable String message,
      BooleanSupplier abandoned) {
    this.discord = discord;
    this.between = between;
    this.delivery = delivery;
    this.message = message;
    this.abandoned = abandoned;
  }

  /** Shows how far it is until the answer is there; started on a thread of its own. */
  void showStages() {
    boolean edited = false;
    try {
      for (Message next = next(false); next != null; next = next(edited)) {
        edited |= showUnlessAnswered(next);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What to show next, once it is time for it; {@code null} when the answer is there. */
  private @Nullable Message next(boolean edited) throws InterruptedException {
    lock.lock();
    try {
      long left = between.toNanos();
      // The first words of an answer do not wait; a stage waits, for it may be over at once.
      while (!done && left > 0 && (edited || !drafted)) {
        left = changed.awaitNanos(left);
      }
      while (!done && pending == null) {
        changed.await();
      }
      Message next = pending;
      pending = null;
      return done ? null : next;
    } finally {
      lock.unlock();
    }
  }

  private boolean showUnlessAnswered(Message next) {
    sending.lock();
    try {
      if (done || abandoned.getAsBoolean()) {
        return false;
      }
      edit(next, List.of());
      return true;
    } catch (RestException refused) {
      // The answer itself will be tried for longer; how far it is is not worth more.
      LOG.debug("stage not shown: {}", refused.getMessage());
      return true;
    } finally {
      sending.unlock();
    }
  }

  /** Tells how far it is, unless words of the answer are shown already. Does not wait. */
  void stage(String text) {
    lock.lock();
    try {
      if (!drafted) {
        pending = Message.text(text);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Shows what there is of the answer, in place of what was shown before. Does not wait. */
  void draft(Message soFar) {
    lock.lock();
    try {
      drafted = true;
      pending = soFar;
      changed.signalAll();
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
    } finally {
      lock.unlock();
    }
    // Behind an edit that is under way, so that the answer is what stays.
    sending.lock();
    try {
      edit(answer, uploads);
    } finally {
      sending.unlock();
    }
  }

  private void edit(Message text, List<Discord.Upload> uploads) {
    switch (delivery) {
      case Delivery.ByInteraction(var callback) -> discord.answer(callback, text, uploads);
      case Delivery.ByMessage(var channel, var _) -> editIn(channel, text);
      case Delivery.InChannel(var channel) -> editIn(channel, text);
    }
  }

  private void editIn(String channel, Message text) {
    if (message != null) {
      discord.edit(channel, message, text);
    }
  }
}
