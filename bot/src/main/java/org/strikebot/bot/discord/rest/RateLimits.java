package org.strikebot.bot.discord.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * When a request may go out, as Discord's answers say (developers/topics/rate-limits.mdx). Deciding
 * only: nobody waits in here. Safe for use by several threads.
 */
final class RateLimits {

  /** Discord allows a bot 50 requests a second in all; some are kept for Javacord's own. */
  static final int IN_ALL_PER_SECOND = 45;

  /** A limit that is not told when to end is taken to end after this. */
  private static final Duration UNTOLD = Duration.ofSeconds(1);

  /** Buckets whose window ended this long ago are forgotten; interactions come and go. */
  private static final int MOST_BUCKETS = 4_096;

  private static final class Bucket {
    private int remaining = 1;
    private int limit = 1;
    private boolean known;
    private int underWay;
    private Instant resets = Instant.EPOCH;
  }

  private final InstantSource clock;
  private final Map<String, Bucket> buckets = new HashMap<>();
  private Instant everythingFrom = Instant.EPOCH;
  private Instant second = Instant.EPOCH;
  private int inThisSecond;

  RateLimits(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes a place for one request.
   *
   * @param counted whether it counts towards the limit of everything; interactions do not
   * @return how long to wait before asking again, or zero where the place was given
   */
  synchronized Duration take(String name, boolean counted) {
    Instant now = clock.instant();
    Bucket bucket = buckets.computeIfAbsent(name, _ -> new Bucket());
    if (counted && everythingFrom.isAfter(now)) {
      return Duration.between(now, everythingFrom);
    }
    if (bucket.known && !bucket.resets.isAfter(now)) {
      bucket.remaining = bucket.limit;
      // The end of the new window is told by its first answer; until then one goes ahead.
      bucket.known = false;
    }
    if (bucket.known && bucket.remaining <= 0) {
      return Duration.between(now, bucket.resets);
    }
    if (!bucket.known && bucket.underWay > 0) {
      // The first answer will tell how many may go side by side.
      return Duration.ofMillis(10);
    }
    if (counted) {
      if (Duration.between(second, now).compareTo(Duration.ofSeconds(1)) >= 0) {
        second = now;
        inThisSecond = 0;
      }
      if (inThisSecond >= IN_ALL_PER_SECOND) {
        return Duration.between(now, second.plusSeconds(1));
      }
      inThisSecond++;
    }
    bucket.remaining--;
    bucket.underWay++;
    return Duration.ZERO;
  }

  /** Notes that a request of {@code name} ended without any word on its limit. */
  synchronized void ended(String name) {
    Bucket bucket = bucket(name);
    bucket.underWay = Math.max(0, bucket.underWay - 1);
    bucket.remaining++;
    tidy();
  }

  /** Notes what an answer said of its limit. */
  synchronized void told(String name, int limit, int remaining, Duration resetAfter) {
    Bucket bucket = bucket(name);
    Instant resets = clock.instant().plus(resetAfter);
    bucket.underWay = Math.max(0, bucket.underWay - 1);
    bucket.limit = Math.max(1, limit);
    // Answers overtake each other, and those still under way are not in this one's count.
    bucket.remaining =
        bucket.known ? Math.min(bucket.remaining, remaining) : remaining - bucket.underWay;
    bucket.known = true;
    bucket.resets = resets;
    tidy();
  }

  /** Notes a refusal: nothing of {@code name}, or nothing at all, for {@code wait}. */
  synchronized void refused(String name, Duration wait, boolean everything) {
    Instant from = clock.instant().plus(wait.isPositive() ? wait : UNTOLD);
    Bucket bucket = bucket(name);
    bucket.underWay = Math.max(0, bucket.underWay - 1);
    if (everything) {
      everythingFrom = from.isAfter(everythingFrom) ? from : everythingFrom;
      bucket.remaining++;
    } else {
      bucket.known = true;
      bucket.remaining = 0;
      bucket.resets = from;
    }
  }

  private Bucket bucket(String name) {
    return buckets.computeIfAbsent(name, _ -> new Bucket());
  }

  private void tidy() {
    if (buckets.size() > MOST_BUCKETS) {
      Instant now = clock.instant();
      buckets.values().removeIf(bucket -> bucket.underWay == 0 && !bucket.resets.isAfter(now));
    }
  }
}
