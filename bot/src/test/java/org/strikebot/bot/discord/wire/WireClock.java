package org.strikebot.bot.discord.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, which a test can put forward: so 15 minutes pass without waiting. */
public final class WireClock implements InstantSource {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead.get());
  }

  /** Lets {@code duration} pass at once. */
  public void advance(Duration duration) {
    ahead.updateAndGet(before -> before.plus(duration));
  }
}
