package org.strikebot.bot.moderation;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How fast long work goes and how long it will go on. Used by one thread. */
public final class Pace {

  private static final double NANOSECONDS = 1e9;

  /**
   * A speed that was measured.
   *
   * @param perSecond how much is done in a second, above 0
   * @param left how long the rest takes at this speed
   */
  public record Speed(double perSecond, Duration left) {

    public Speed {
      Objects.requireNonNull(left, "left");
    }

    /** The rate as "12.5". */
    public String rate() {
      return String.format(Locale.ROOT, "%.1f", perSecond);
    }

    /** The time that is left as "40 s", "3 min 20 s" or "2 h 5 min". */
    public String remaining() {
      long seconds = left.toSeconds();
      if (seconds < 60) {
        return seconds + " s";
      }
      return seconds < 3_600
          ? seconds / 60 + " min " + seconds % 60 + " s"
          : seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
    }
  }

  private final LongSupplier nanoTime;
  private long begun;
  private int doneAtBegin;
  private int last = Integer.MAX_VALUE;

  /**
   * @param nanoTime a clock that only ever goes forward
   */
  public Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * The speed so far; empty while nobody can tell. Where less is done than before, it is new work.
   */
  public Optional<Speed> at(int done, int all) {
    long now = nanoTime.getAsLong();
    if (done < last) {
      begun = now;
      doneAtBegin = done;
    }
    last = done;
    double seconds = (now - begun) / NANOSECONDS;
    int counted = done - doneAtBegin;
    if (counted == 0 || seconds < 1) {
      return Optional.empty();
    }
    double rate = counted / seconds;
    return Optional.of(new Speed(rate, Duration.ofSeconds(Math.round((all - done) / rate))));
  }
}
