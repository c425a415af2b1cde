package org.strikebot.bot.discord;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.strikebot.bot.moderation.Librarian;

/** A library of twenty documents. */
final class FakeLibrarian implements Librarian {

  static final Instant MADE = Instant.parse("2016-04-27T09:00:00Z");

  private volatile Optional<CountDownLatch> gate = Optional.empty();

  /** From now on a reindex stops half-way until the latch is opened or it is cancelled. */
  CountDownLatch hold() {
    CountDownLatch latch = new CountDownLatch(1);
    gate = Optional.of(latch);
    return latch;
  }

  @Override
  public List<Listed> documents(String server) {
    return IntStream.range(0, 20)
        .mapToObj(
            at ->
                new Listed(
                    "d" + at,
                    "Statement " + (char) ('A' + at),
                    "statement",
                    "BMA",
                    "BMA",
                    LocalDate.of(2016, 4, 26).minusDays(at),
                    URI.create("https://bma.example/" + at)))
        .toList();
  }

  @Override
  public int size(String server) {
    return documents(server).size();
  }

  @Override
  public Status status(String server) {
    return new Status(20, 123, 3, 4_096, "bge-small-en-v1.5", MADE);
  }

  @Override
  public Instant made(String server, long revision) {
    return MADE;
  }

  @Override
  public Changes reindex(String server, Progress progress) {
    for (int done = 0; done <= 20; done++) {
      go(progress.at(done, 20));
      Optional<CountDownLatch> held = gate;
      if (done == 10 && held.isPresent()) {
        while (!open(held.get())) {
          go(progress.at(done, 20));
        }
      }
    }
    return new Changes(4, 1, 2, 0, 17);
  }

  private static void go(boolean on) {
    if (!on) {
      throw new CancelledException();
    }
  }

  private static boolean open(CountDownLatch latch) {
    try {
      return latch.await(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
