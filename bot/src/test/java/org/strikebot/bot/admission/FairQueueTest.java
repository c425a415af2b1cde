package org.strikebot.bot.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FairQueueTest {

  /** Threads that run when they are told to, so that the order is the queue's alone. */
  private final List<Thread> started = new ArrayList<>();

  private final List<String> done = new ArrayList<>();

  private FairQueue queue(int atOnce) {
    return new FairQueue(
        atOnce,
        work -> {
          Thread thread =
              new Thread(work) {
                @Override
                public void start() {
                  started.add(this);
                }
              };
          return thread;
        });
  }

  private Runnable work(String name) {
    return () -> done.add(name);
  }

  @SuppressWarnings("DoNotCall") // in the test's own thread, one after another
  private void runAll() {
    while (!started.isEmpty()) {
      started.removeFirst().run();
    }
  }

  @Test
  void servers_take_turns_however_long_the_line_of_one_is() {
    FairQueue queue = queue(1);
    for (String name : List.of("a1", "a2", "a3")) {
      queue.submit("a", work(name));
    }
    queue.submit("b", work("b1"));
    queue.submit("c", work("c1"));
    runAll();
    assertEquals(List.of("a1", "a2", "b1", "c1", "a3"), done);
  }

  @Test
  void one_at_a_time_begins_while_questions_are_being_taken_on() {
    FairQueue queue = queue(3);
    queue.hold();
    for (String name : List.of("a1", "a2", "a3")) {
      queue.submit("a", work(name));
    }
    assertEquals(1, started.size());
    queue.release();
    assertEquals(3, started.size());
  }

  @Test
  void the_place_shown_is_the_place_taken() {
    FairQueue queue = queue(1);
    Runnable running = work("a1");
    Runnable third = work("a3");
    Runnable other = work("b1");
    queue.submit("a", running);
    queue.submit("a", work("a2"));
    queue.submit("a", third);
    queue.submit("b", other);
    assertEquals(0, queue.before(running));
    assertEquals(2, queue.before(other));
    assertEquals(3, queue.before(third));
  }

  @SuppressWarnings("ThreadPriorityCheck") // a hint is all that is wanted
  @Test
  void no_more_runs_at_once_than_allowed_and_all_is_done() throws Exception {
    FairQueue queue = new FairQueue(3, Thread.ofVirtual().factory());
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(200);
    for (int at = 0; at < 200; at++) {
      queue.submit(
          "server" + at % 7,
          () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            running.decrementAndGet();
            all.countDown();
          });
    }
    assertTrue(all.await(20, TimeUnit.SECONDS));
    assertTrue(queue.awaitQuiet(20_000));
    assertTrue(most.get() <= 3, "at once: " + most.get());
  }

  @Test
  void work_that_throws_frees_its_place() {
    FairQueue queue = queue(1);
    queue.submit(
        "a",
        () -> {
          throw new IllegalStateException("on purpose");
        });
    queue.submit("a", work("a2"));
    try {
      runAll();
    } catch (IllegalStateException expected) {
      runAll();
    }
    assertEquals(List.of("a2"), done);
  }

  @Test
  void a_closed_queue_takes_nothing() {
    FairQueue queue = queue(1);
    queue.close();
    assertFalse(queue.submit("a", work("a1")));
    assertEquals(0, queue.length());
  }
}
