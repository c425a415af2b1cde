package org.strikebot.index.embedding;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Does many tasks on all cores, the first first: whoever is free takes the next. A parallel stream
 * gives each core a stretch of the list instead, and where the longest tasks stand at its beginning
 * one core is still at them when the other has nothing left to do.
 */
final class SideBySide {

  private SideBySide() {}

  /**
   * Does {@code task} for each number from 0 to {@code tasks}, exclusive; returns when all are done
   * or have failed.
   *
   * @throws RuntimeException what a task threw
   */
  static void each(int tasks, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    CompletableFuture<?>[] done =
        IntStream.range(0, tasks)
            .mapToObj(_ -> new CompletableFuture<Void>())
            .toArray(CompletableFuture<?>[]::new);
    Runnable one =
        () -> {
          int at = next.getAndIncrement();
          if (at < tasks) {
            settle(done[at], at, task);
          }
        };
    for (int i = 1; i < tasks; i++) {
      ForkJoinPool.commonPool().execute(one);
    }
    while (next.get() < tasks) {
      one.run();
    }
    join(CompletableFuture.allOf(done));
  }

  private static void settle(CompletableFuture<?> done, int at, IntConsumer task) {
    try {
      task.accept(at);
      done.complete(null);
    } catch (RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }

  private static void join(CompletableFuture<Void> all) {
    try {
      all.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
