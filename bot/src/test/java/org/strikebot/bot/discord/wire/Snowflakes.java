package org.strikebot.bot.discord.wire;

import java.time.Instant;
import java.time.InstantSource;

/** Makes ids that hold their time (developers/reference.mdx, Snowflakes). */
final class Snowflakes {

  private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;

  private final InstantSource clock;
  private long last;

  Snowflakes(InstantSource clock) {
    this.clock = clock;
  }

  /** An id greater than every one before. To be called under the monitor. */
  long next() {
    long now = (clock.millis() - DISCORD_EPOCH_MILLIS) << 22;
    last = Math.max(now, last + 1);
    return last;
  }

  static Instant time(long id) {
    return Instant.ofEpochMilli((id >>> 22) + DISCORD_EPOCH_MILLIS);
  }
}
