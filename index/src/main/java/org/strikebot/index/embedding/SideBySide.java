package org.strikebot.index.embedding;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Does many tasks on all cores, the first first: whoever is free takes the next. A parallel stream
 * gives each core a stretch of the list instead, and where the longest tasks stand at its beginning
 * one core is still at them when the other has nothing left to do.
 *
 * <p>On threads of its own, not on those that all share: searches need these meanwhile, and tasks
 * may wait, such as for a model that is still being loaded.
 */
final class SideBySide {

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("side-by-side-", 0).factory();

  private SideBySide() {}

  /**
   * Does {@code task} for each number from 0 to {@code tasks}, exclusive; returns when all are done
   * or have failed.
   *
   * @throws RuntimeException what a task threw; one of several
   */
  static void each(int tasks, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Runnable all =
        () -> {
          for (int at = next.getAndIncrement(); at < tasks; at = next.getAndIncrement()) {
            try {
              task.accept(at);
            } catch (RuntimeException | Error e) {
              thrown.compareAndSet(null, e);
            }
          }
        };
    try (ExecutorService others = Executors.newThreadPerTaskExecutor(THREADS)) {
      int cores = Math.min(tasks, Runtime.getRuntime().availableProcessors());
      for (int i = 1; i < cores; i++) {
        others.execute(all);
      }
      all.run();
    }
    switch (thrown.get()) {
      case null -> {}
      case Error error -> throw error;
      case Throwable failure -> throw (RuntimeException) failure;
    }
  }
}
