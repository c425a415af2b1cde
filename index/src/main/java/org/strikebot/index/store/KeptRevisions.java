package org.strikebot.index.store;

import java.time.Duration;

/**
 * Which revisions of a library are kept to be returned to. The newest always is.
 *
 * @param most how many at most, at least 1
 * @param age how much older than the newest at most
 */
public record KeptRevisions(int most, Duration age) {

  public KeptRevisions {
    if (most < 1 || !age.isPositive()) {
      throw new IllegalArgumentException(
          "expected to keep at least one revision for some time, found " + most + " for " + age);
    }
  }

  /** So many, however old. */
  public static KeptRevisions latest(int most) {
    return new KeptRevisions(most, Duration.ofDays(36_500));
  }
}
