package org.strikebot.bot.discord.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A way in which Discord, or the way to it, fails. */
public sealed interface Fault {

  /**
   * Something between the bot and Discord answers in its place; nothing takes effect.
   *
   * @param status HTTP status
   * @param headers its headers
   * @param body its body, JSON or not
   */
  record Answered(int status, Map<String, String> headers, String body) implements Fault {

    public Answered {
      headers = Map.copyOf(headers);
    }
  }

  /** The connection is cut before the request takes effect. */
  record CutBefore() implements Fault {}

  /** The request takes effect, then the connection is cut instead of an answer. */
  record CutAfter() implements Fault {}

  /** The request takes effect, and the answer comes after {@code delay}. */
  record Slow(Duration delay) implements Fault {}

  /** The request takes effect, and the answer comes when the latch is opened. */
  record Held(CountDownLatch release) implements Fault {}

  /** A broken server: 500, 502, 503 and their like. */
  static Fault serverError(int status) {
    return new Answered(status, Map.of("Via", "1.1 google"), "{\"message\": \"\", \"code\": 0}");
  }

  /** 429 as the documentation shows it (developers/topics/rate-limits.mdx). */
  static Fault rateLimited(double seconds) {
    return new Answered(
        429,
        Map.of(
            "Via", "1.1 google",
            "Retry-After", Long.toString((long) Math.ceil(seconds)),
            "X-RateLimit-Limit", "5",
            "X-RateLimit-Remaining", "0",
            "X-RateLimit-Reset-After", RateLimits.decimal(seconds),
            "X-RateLimit-Scope", "user"),
        RateLimits.body(seconds, false).toString());
  }

  /** 429 for all that the bot does. */
  static Fault rateLimitedGlobally(double seconds) {
    return new Answered(
        429,
        Map.of(
            "Via", "1.1 google",
            "Retry-After", Long.toString((long) Math.ceil(seconds)),
            "X-RateLimit-Global", "true",
            "X-RateLimit-Scope", "global"),
        RateLimits.body(seconds, true).toString());
  }

  /** 429 from the edge: no Via, and no word on when to come back. */
  static Fault rateLimitedWithoutRetryAfter() {
    return new Answered(429, Map.of(), "error code: 1015");
  }

  /** 429 from the edge with a decimal Retry-After, which is no whole number to parse. */
  static Fault rateLimitedWithDecimalRetryAfter(double seconds) {
    return new Answered(
        429,
        Map.of("Retry-After", RateLimits.decimal(seconds)),
        RateLimits.body(seconds, false).toString());
  }

  /** 429 from Discord whose body does not say when to come back. */
  static Fault rateLimitedWithoutBodyField(double seconds) {
    return new Answered(
        429,
        Map.of("Via", "1.1 google", "Retry-After", Long.toString((long) Math.ceil(seconds))),
        "{\"message\": \"You are being rate limited.\"}");
  }
}
