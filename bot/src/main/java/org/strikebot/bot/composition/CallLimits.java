package org.strikebot.bot.composition;

import java.time.Duration;
import java.util.Objects;

/**
 * How long one call of a model may take.
 *
 * @param connect the longest wait for a connection
 * @param silence the longest wait for the first token, and for any token after it
 * @param whole the longest time for all calls of one answer together
 */
public record CallLimits(Duration connect, Duration silence, Duration whole) {

  public CallLimits {
    Objects.requireNonNull(connect, "connect");
    Objects.requireNonNull(silence, "silence");
    Objects.requireNonNull(whole, "whole");
  }
}
