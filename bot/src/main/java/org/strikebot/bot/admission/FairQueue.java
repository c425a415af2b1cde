package org.strikebot.bot.admission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/**
 * Runs work of several servers, a bounded number at once, the servers taking turns: one server's
 * burst never stands before another's single question. Work of one server runs in order of arrival.
 * Safe for use by several threads.
 */
public final class FairQueue {

  private final int atOnce;
  private final ThreadFactory threads;

  /** Servers with waiting work, the next to take its turn first. */
  private final Map<String, ArrayDeque<Runnable>> waiting = new LinkedHashMap<>();

  private int running;
  private int held;
  private boolean closed;

  /**
   * @param atOnce how much runs at once, from 1
   * @param threads makes the thread of each piece of work
   */
  public FairQueue(int atOnce, ThreadFactory threads) {
    if (atOnce < 1) {
      throw new IllegalArgumentException("expected at least 1 at once, found " + atOnce);
    }
    this.atOnce = atOnce;
    this.threads = threads;
  }

  /**
   * Hands in work, which runs at once or in its turn.
   *
   * @return whether it was taken; after {@link #close()} nothing is
   */
  public synchronized boolean submit(String server, Runnable work) {
    if (closed) {
      return false;
    }
    waiting.computeIfAbsent(server, _ -> new ArrayDeque<>()).addLast(work);
    startWhatMay();
    return true;
  }

  /**
   * Leaves the machine to whoever takes questions on: until {@link #release()}, no more than one
   * piece of work begins beside those that run. Each hold is released once.
   */
  public synchronized void hold() {
    held++;
  }

  /** Ends one {@link #hold()}. */
  public synchronized void release() {
    held--;
    startWhatMay();
  }

  /** Whether nothing is taken any more. */
  public synchronized boolean closed() {
    return closed;
  }

  /** How many pieces of work will start before {@code work} does: 0 once it runs. */
  public synchronized int before(Runnable work) {
    Map<String, List<Runnable>> left = new LinkedHashMap<>();
    waiting.forEach((server, queue) -> left.put(server, new ArrayList<>(queue)));
    int place = 0;
    Map<String, Integer> taken = new HashMap<>();
    for (boolean more = true; more; ) {
      more = false;
      for (Map.Entry<String, List<Runnable>> entry : left.entrySet()) {
        int next = taken.merge(entry.getKey(), 1, Integer::sum) - 1;
        if (next < entry.getValue().size()) {
          place++;
          more = true;
          if (entry.getValue().get(next).equals(work)) {
            return place;
          }
        }
      }
    }
    return 0;
  }

  /** How much waits. */
  public synchronized int length() {
    return waiting.values().stream().mapToInt(ArrayDeque::size).sum();
  }

  /** How much runs. */
  public synchronized int running() {
    return running;
  }

  /** Takes nothing more and drops what waits; what runs goes on. */
  public synchronized void close() {
    closed = true;
    waiting.clear();
    notifyAll();
  }

  /**
   * Waits until nothing runs and nothing waits, or the time is over.
   *
   * @return whether it is quiet
   */
  public synchronized boolean awaitQuiet(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (running > 0 || !waiting.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  private void startWhatMay() {
    while (running < (held > 0 ? 1 : atOnce) && !waiting.isEmpty()) {
      Map.Entry<String, ArrayDeque<Runnable>> turn = waiting.entrySet().iterator().next();
      Runnable work = turn.getValue().removeFirst();
      // To the end of the line, or out of it.
      String server = turn.getKey();
      ArrayDeque<Runnable> rest = turn.getValue();
      waiting.remove(server);
      if (!rest.isEmpty()) {
        waiting.put(server, rest);
      }
      running++;
      threads.newThread(() -> run(work)).start();
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } finally {
      ended();
    }
  }

  private synchronized void ended() {
    running--;
    startWhatMay();
    notifyAll();
  }
}
