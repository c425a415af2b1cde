package org.strikebot.bot.discord.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to Discord, each until it is answered or its time is over. Every request of ours
 * can be repeated: edits and reads by nature, new messages by their nonce, responses to
 * interactions because a second one is refused with a code that says so. Blocks its thread, which
 * may be virtual; safe for use by several.
 */
final class Rest {

  private static final Logger LOG = LoggerFactory.getLogger(Rest.class);

  private static final String ROOT = "https://discord.com/api/v10";
  private static final String AGENT = "DiscordBot (https://github.com/strikebot/strikebot, 1.0.0)";

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  /**
   * How many requests are under way at once. In a burst, each further one would open a connection
   * of its own, and all of them would be slow together; those that wait find one open already.
   */
  private static final int AT_ONCE = 16;

  /** Acknowledgements have places of their own: at 0.1 s each, 240 a second. */
  private static final int URGENT_AT_ONCE = 24;

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Semaphore urgentPlaces = new Semaphore(URGENT_AT_ONCE, true);
  private final HttpClient client;
  private final Duration answer;
  private final String token;
  private final RateLimits limits;
  private final InstantSource clock;
  private final RestMeter meter;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param answer how long an answer may take
   */
  Rest(HttpClient client, Duration answer, String token, InstantSource clock, RestMeter meter) {
    this.client = client;
    this.answer = answer;
    this.token = token;
    this.limits = new RateLimits(clock);
    this.clock = clock;
    this.meter = meter;
  }

  /**
   * Sends {@code request} and returns the body of its answer.
   *
   * @param patience how long to go on trying
   * @throws RestException where Discord refuses it, or the patience ends
   */
  JsonNode send(RestRequest request, Duration patience) {
    Instant end = clock.instant().plus(patience);
    RestException last = null;
    int unexplained = 0;
    while (true) {
      if (!waitForPlace(request, end)) {
        throw last != null ? last : new RestException("no place within its rate limit", 429, 0);
      }
      Duration pause;
      try {
        HttpResponse<byte[]> answer = exchange(request, end);
        meter.answered(request.method(), answer.statusCode());
        JsonNode body = body(answer);
        if (answer.statusCode() / 100 == 2) {
          note(request, answer);
          return body;
        }
        last = refusal(request, answer, body);
        if (answer.statusCode() == 429) {
          Duration told = told(answer, body);
          pause = told.isPositive() ? told : pause(++unexplained + 1);
          limited(request, answer, body, pause);
        } else if (answer.statusCode() >= 500) {
          limits.ended(request.bucket());
          pause = pause(++unexplained);
        } else {
          note(request, answer);
          throw last;
        }
      } catch (IOException broken) {
        limits.ended(request.bucket());
        meter.broken(request.method());
        last =
            new RestException(
                "could not reach Discord: " + broken.getClass().getSimpleName(), broken);
        pause = pause(++unexplained);
      } catch (InterruptedException interrupted) {
        limits.ended(request.bucket());
        Thread.currentThread().interrupt();
        throw new RestException("interrupted", interrupted);
      }
      if (clock.instant().plus(pause).isAfter(end)) {
        throw last;
      }
      LOG.debug("{} again in {} ms", request.bucket(), pause.toMillis());
      sleep(pause);
    }
  }

  private HttpResponse<byte[]> exchange(RestRequest request, Instant end)
      throws IOException, InterruptedException {
    Semaphore taken = request.urgent() ? urgentPlaces : places;
    taken.acquire();
    try {
      return client.send(http(request, end), HttpResponse.BodyHandlers.ofByteArray());
    } finally {
      taken.release();
    }
  }

  private boolean waitForPlace(RestRequest request, Instant end) {
    while (true) {
      Duration wait = limits.take(request.bucket(), request.authorised());
      if (wait.isZero()) {
        return true;
      }
      if (clock.instant().plus(wait).isAfter(end)) {
        return false;
      }
      sleep(wait.plusMillis(1));
    }
  }

  private HttpRequest http(RestRequest request, Instant end) throws JsonProcessingException {
    Duration left = Duration.between(clock.instant(), end);
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(ROOT + request.path()))
            .timeout(left.compareTo(answer) < 0 && left.isPositive() ? left : answer)
            .header("User-Agent", AGENT);
    if (request.authorised()) {
      http.header("Authorization", "Bot " + token);
    }
    JsonNode body = request.body();
    if (body == null) {
      return http.method(request.method(), HttpRequest.BodyPublishers.noBody()).build();
    }
    byte[] bytes = json.writeValueAsBytes(body);
    boolean files = !request.files().isEmpty();
    return http.header("Content-Type", files ? Multipart.CONTENT_TYPE : "application/json")
        .method(
            request.method(),
            HttpRequest.BodyPublishers.ofByteArray(
                files ? Multipart.body(bytes, request.files()) : bytes))
        .build();
  }

  private JsonNode body(HttpResponse<byte[]> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException notJson) {
      // The edge answers in HTML or plain text; the status says what there is to know.
      return MissingNode.getInstance();
    }
  }

  private void note(RestRequest request, HttpResponse<?> answer) {
    Optional<Double> remaining = number(answer, "X-RateLimit-Remaining");
    Optional<Double> after = number(answer, "X-RateLimit-Reset-After");
    if (remaining.isPresent() && after.isPresent()) {
      limits.told(
          request.bucket(),
          number(answer, "X-RateLimit-Limit").orElse(1.0).intValue(),
          remaining.get().intValue(),
          seconds(after.get()));
    } else {
      limits.ended(request.bucket());
    }
  }

  /** How long a 429 says to wait, in any of its forms; zero where it does not say. */
  private static Duration told(HttpResponse<?> answer, JsonNode body) {
    return Optional.of(body.path("retry_after"))
        .filter(JsonNode::isNumber)
        .map(JsonNode::asDouble)
        .or(() -> number(answer, "Retry-After"))
        .map(Rest::seconds)
        .orElse(Duration.ZERO);
  }

  private void limited(RestRequest request, HttpResponse<?> answer, JsonNode body, Duration wait) {
    boolean everything =
        body.path("global").asBoolean()
            || answer.headers().firstValue("X-RateLimit-Global").isPresent()
            || answer.headers().firstValue("Via").isEmpty();
    limits.refused(request.bucket(), wait, everything && request.authorised());
  }

  private static Optional<Double> number(HttpResponse<?> answer, String header) {
    return answer
        .headers()
        .firstValue(header)
        .flatMap(
            text -> {
              try {
                return Optional.of(Double.parseDouble(text.strip()));
              } catch (NumberFormatException notANumber) {
                return Optional.empty();
              }
            });
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.max(0, (long) Math.ceil(seconds * 1_000)));
  }

  /** Doubles with each attempt; the half that is drawn keeps many from coming back at once. */
  private static Duration pause(int attempt) {
    long full =
        Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempt - 1, 10));
    return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
  }

  private static RestException refusal(RestRequest request, HttpResponse<?> answer, JsonNode body) {
    // Neither the path (it can hold a token) nor the body sent (it holds a question) is told.
    return new RestException(
        "Discord answered "
            + answer.statusCode()
            + " to "
            + request.bucket()
            + (body.path("message").isTextual() ? ": " + body.path("message").asText() : "")
            + (body.has("errors") ? " " + body.path("errors") : ""),
        answer.statusCode(),
        body.path("code").asInt());
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new RestException("interrupted", interrupted);
    }
  }
}
