package org.strikebot.index.source.fetch;

import java.time.Duration;

/**
 * What one page may cost.
 *
 * @param bytes the most bytes of a page, after decompression
 * @param time the longest that everything may take, redirects included
 * @param redirects the most redirects
 */
public record FetchLimits(int bytes, Duration time, int redirects) {

  /**
   * 16 MB holds a report of some hundred pages with pictures; twenty seconds is what a moderator
   * waits; browsers follow twenty redirects, but five cover every shortener in front of a page.
   */
  public static final FetchLimits DEFAULT =
      new FetchLimits(16 * 1024 * 1024, Duration.ofSeconds(20), 5);

  public FetchLimits {
    if (bytes < 1 || !time.isPositive() || redirects < 0) {
      throw new IllegalArgumentException(
          "expected limits above 0, found " + bytes + " bytes, " + time + ", " + redirects);
    }
  }
}
