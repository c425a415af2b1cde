package org.strikebot.bot.discord.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one lock of a local Discord, and the way to wait until something is so. */
final class Monitor {

  /** Long enough for a loaded machine; a wait that is met ends at once. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Does {@code work} alone, and wakes everybody who waits. */
  <T> T change(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Does {@code work} alone, and wakes everybody who waits. */
  void change(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /**
   * What {@code probe} finds, as soon as it finds something.
   *
   * @throws AssertionError naming {@code what} when it has not within {@code patience}
   */
  <T> T await(String what, Duration patience, Supplier<Optional<T>> probe) {
    long deadline = System.nanoTime() + patience.toNanos();
    lock.lock();
    try {
      while (true) {
        Optional<T> found = probe.get();
        if (found.isPresent()) {
          return found.get();
        }
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("waited " + patience.toMillis() + " ms for " + what);
        }
        changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + what, e);
    } finally {
      lock.unlock();
    }
  }
}
