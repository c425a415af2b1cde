package org.strikebot.bot.moderation;

import java.util.Locale;
import java.util.function.LongSupplier;

/** How fast long work goes and how long it will go on. Used by one thread. */
public final class Pace {

  private static final double NANOSECONDS = 1e9;

  private final LongSupplier nanoTime;
  private long begun;
  private int doneAtBegin = -1;

  /**
   * @param nanoTime a clock that only ever goes forward
   */
  public Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The rate and the time that is left, as ", 12.5/s, 40 s left"; empty while nobody can tell. */
  public String said(int done, int all) {
    long now = nanoTime.getAsLong();
    if (doneAtBegin < 0 || done < doneAtBegin) {
      begun = now;
      doneAtBegin = done;
    }
    double seconds = (now - begun) / NANOSECONDS;
    int counted = done - doneAtBegin;
    if (counted == 0 || seconds < 1) {
      return "";
    }
    double rate = counted / seconds;
    return String.format(Locale.ROOT, ", %.1f/s, %.0f s left", rate, (all - done) / rate);
  }
}
