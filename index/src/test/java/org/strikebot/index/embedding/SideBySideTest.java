package org.strikebot.index.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

final class SideBySideTest {

  @Test
  void each_task_is_done_once_before_it_returns() {
    AtomicIntegerArray done = new AtomicIntegerArray(1_000);
    SideBySide.each(done.length(), done::incrementAndGet);
    for (int i = 0; i < done.length(); i++) {
      assertEquals(1, done.get(i), "task " + i);
    }
    SideBySide.each(0, task -> done.incrementAndGet(task));
    assertEquals(1, done.get(0));
  }

  @Test
  void one_long_task_at_the_beginning_keeps_no_other_from_being_done() {
    CountDownLatch others = new CountDownLatch(40);
    boolean[] inTime = new boolean[1];
    SideBySide.each(
        41,
        task -> {
          if (task == 0) {
            inTime[0] = awaited(others);
          } else {
            others.countDown();
          }
        });
    assertTrue(
        inTime[0] || Runtime.getRuntime().availableProcessors() == 1,
        "tasks waited for one that was under way");
  }

  @Test
  void what_a_task_throws_comes_out_when_the_others_are_done() {
    AtomicIntegerArray done = new AtomicIntegerArray(50);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                SideBySide.each(
                    done.length(),
                    task -> {
                      if (task == 7) {
                        throw new IllegalStateException("the seventh");
                      }
                      done.incrementAndGet(task);
                    }));
    assertEquals("the seventh", thrown.getMessage());
    for (int i = 0; i < done.length(); i++) {
      assertEquals(i == 7 ? 0 : 1, done.get(i), "task " + i);
    }
  }

  @Test
  void tasks_that_all_wait_for_the_same_are_begun_no_faster_than_there_are_cores() {
    CompletableFuture<Void> made = new CompletableFuture<>();
    CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS)
        .execute(() -> made.complete(null));
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger begunWhenMade = new AtomicInteger();

    SideBySide.each(
        2_000,
        _ -> {
          int before = begun.incrementAndGet();
          if (!made.isDone()) {
            begunWhenMade.accumulateAndGet(before, Math::max);
            made.join();
          }
        });

    assertEquals(2_000, begun.get());
    assertTrue(
        begunWhenMade.get() <= Runtime.getRuntime().availableProcessors(),
        begunWhenMade + " were begun");
  }

  @Test
  void an_error_comes_out_as_it_is() {
    AssertionError error = new AssertionError("wrong");

    assertSame(
        error,
        assertThrows(
            AssertionError.class,
            () ->
                SideBySide.each(
                    3,
                    _ -> {
                      throw error;
                    })));
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
