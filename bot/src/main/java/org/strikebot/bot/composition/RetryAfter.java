package org.strikebot.bot.composition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a server that refused wants to be asked again (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {

  private RetryAfter() {}

  static Optional<Duration> of(Throwable thrown, Instant now) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof BoundedHttpClient.RefusedException refused) {
        return refused.retryAfter().flatMap(value -> parse(value.strip(), now));
      }
    }
    return Optional.empty();
  }

  private static Optional<Duration> parse(String value, Instant now) {
    if (value.matches("\\d{1,6}(\\.\\d{1,3})?")) {
      return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * 1_000)));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
