package org.strikebot.bot.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class NoticesTest {

  private final StringWriter err = new StringWriter();
  private final AtomicLong now = new AtomicLong(17);

  private Notices notices(boolean watched) {
    return new Notices(
        new Screen(
            new PrintWriter(new StringWriter()), new PrintWriter(err), 80, watched, watched, false),
        now::get);
  }

  /** What the changing line shows now. */
  private String line() {
    String all = err.toString();
    return all.substring(all.lastIndexOf('\r') + 1).replace("\u001B[K", "");
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void long_work_shows_a_bar_counts_rate_and_remaining_time_in_one_line() {
    Notices notices = notices(true);
    notices.counted("Indexing documents", 0, 400);
    assertEquals("Indexing documents " + "▱".repeat(20) + " 0 of 400", line());
    pass(Duration.ofSeconds(20));
    notices.counted("Indexing documents", 100, 400);
    assertEquals(
        "Indexing documents "
            + "▰".repeat(5)
            + "▱".repeat(15)
            + " 100 of 400, 5.0/s, 1 min 0 s left",
        line());
    pass(Duration.ofSeconds(60));
    notices.counted("Indexing documents", 390, 400);
    assertTrue(line().endsWith(" 390 of 400, 4.9/s, 2 s left"), line());
    notices.clear();
    assertEquals("", line());
  }

  @Test
  void other_work_after_it_has_a_pace_of_its_own() {
    Notices notices = notices(true);
    notices.counted("Asking for sources", 0, 9);
    pass(Duration.ofSeconds(9));
    notices.counted("Asking for sources", 9, 9);
    notices.counted("Reading entries", 0, 7_200);
    pass(Duration.ofSeconds(2));
    notices.counted("Reading entries", 2, 7_200);
    assertTrue(line().endsWith(" 2 of 7200, 1.0/s, 1 h 59 min left"), line());
  }

  @Test
  void where_nobody_watches_it_is_said_once() {
    Notices notices = notices(false);
    notices.counted("Indexing documents", 0, 400);
    notices.counted("Indexing documents", 200, 400);
    assertEquals("Indexing documents: 400\n", err.toString().replace("\r\n", "\n"));
  }
}
