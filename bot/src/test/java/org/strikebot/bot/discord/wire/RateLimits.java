package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Counts requests per endpoint and top-level resource, and says so in headers
 * (developers/topics/rate-limits.mdx). Discord publishes no figures; those here are of the size
 * that its headers show. Time is the machine's, as the headers give the machine's time.
 */
final class RateLimits {

  private record Limit(int requests, Duration within) {}

  private record Bucket(String template, String resource) {}

  private static final class Window {
    private long endsMillis;
    private int used;
  }

  private volatile Limit messages = new Limit(5, Duration.ofSeconds(5));
  private static final Limit WEBHOOK = new Limit(5, Duration.ofSeconds(2));
  private static final Limit OTHERS = new Limit(50, Duration.ofSeconds(1));

  private final Map<Bucket, Window> windows = new HashMap<>();
  private int exceeded;

  /** What is added to the answer, and the refusal where there were too many. */
  record Verdict(Map<String, String> headers, Optional<ObjectNode> refusal) {

    Verdict {
      headers = Map.copyOf(headers);
    }
  }

  /** From now on five messages are taken within this time. */
  void messagesWithin(Duration time) {
    messages = new Limit(messages.requests(), time);
  }

  /** Counts one request; responses to interactions are not limited. */
  synchronized Verdict count(String method, String template, String path, long nowMillis) {
    if (template.endsWith("/callback")) {
      return new Verdict(Map.of(), Optional.empty());
    }
    Limit limit = limit(template);
    Bucket bucket = new Bucket(method + " " + template, resource(path));
    Window window = windows.computeIfAbsent(bucket, _ -> new Window());
    if (nowMillis >= window.endsMillis) {
      window.endsMillis = nowMillis + limit.within().toMillis();
      window.used = 0;
    }
    window.used++;
    double left = (window.endsMillis - nowMillis) / 1000.0;
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-RateLimit-Limit", Integer.toString(limit.requests()));
    headers.put(
        "X-RateLimit-Remaining", Integer.toString(Math.max(0, limit.requests() - window.used)));
    headers.put("X-RateLimit-Reset", decimal(window.endsMillis / 1000.0));
    headers.put("X-RateLimit-Reset-After", decimal(left));
    headers.put("X-RateLimit-Bucket", Integer.toHexString(bucket.template().hashCode()));
    if (window.used <= limit.requests()) {
      return new Verdict(headers, Optional.empty());
    }
    exceeded++;
    headers.put("Retry-After", Long.toString((long) Math.ceil(left)));
    headers.put("X-RateLimit-Scope", "user");
    return new Verdict(headers, Optional.of(body(left, false)));
  }

  /** How often a request came that should have waited. */
  synchronized int exceeded() {
    return exceeded;
  }

  static ObjectNode body(double seconds, boolean global) {
    return Json.object()
        .put("message", "You are being rate limited.")
        .put("retry_after", seconds)
        .put("global", global);
  }

  static String decimal(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  private Limit limit(String template) {
    if (template.startsWith("/webhooks/")) {
      return WEBHOOK;
    }
    return template.startsWith("/channels/") ? messages : OTHERS;
  }

  /** Channel, guild, or webhook with its token. */
  private static String resource(String path) {
    String[] steps = path.split("/", -1);
    int kept = steps.length > 1 && steps[1].equals("webhooks") ? 4 : 3;
    return String.join("/", java.util.Arrays.copyOf(steps, Math.min(kept, steps.length)));
  }
}
