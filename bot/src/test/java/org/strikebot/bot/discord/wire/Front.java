package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What stands at discord.com, gateway.discord.gg and cdn.discordapp.com, behind the tunnel. */
final class Front extends Dispatcher {

  private static final String API = "/api/v10";

  private final World world;
  private final Rest rest;
  private final Gateway gateway;
  private final Faults faults;
  private final RateLimits limits;
  private final WireLog log;
  private final Map<String, Attachment> files;
  private final Sockets sockets;
  private volatile Duration latency = Duration.ZERO;

  Front(
      World world,
      Gateway gateway,
      Faults faults,
      RateLimits limits,
      WireLog log,
      Map<String, Attachment> files,
      Sockets sockets) {
    this.world = world;
    this.gateway = gateway;
    this.faults = faults;
    this.limits = limits;
    this.log = log;
    this.files = files;
    this.sockets = sockets;
    rest = new Rest(world);
  }

  void latency(Duration each) {
    latency = each;
  }

  /** Every connection begins with CONNECT and goes on in TLS. */
  @Override
  public MockResponse peek() {
    return new MockResponse().setSocketPolicy(SocketPolicy.UPGRADE_TO_SSL_AT_END);
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    if ("CONNECT".equals(request.getMethod())) {
      return peek();
    }
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("").split(":", -1)[0];
    if (host.startsWith("gateway")) {
      return gateway.connect(sockets.cutter());
    }
    String path = Optional.ofNullable(request.getRequestUrl()).map(HttpUrl::encodedPath).orElse("");
    if (host.startsWith("cdn.")) {
      return file(path);
    }
    if (!path.startsWith(API + "/")) {
      return new MockResponse().setResponseCode(404).setBody("nothing at " + host + path);
    }
    return api(request, path.substring(API.length()));
  }

  private MockResponse file(String path) {
    return world.monitor.change(
        () -> {
          Attachment file = files.get(path);
          return file == null
              ? new MockResponse().setResponseCode(404)
              : new MockResponse()
                  .setHeader("Content-Type", file.contentType())
                  .setBody(new Buffer().write(file.bytes()));
        });
  }

  private MockResponse api(RecordedRequest request, String path) {
    Call call;
    try {
      call = call(request, path);
    } catch (Refusal refusal) {
      call = new Call(method(request), path, Map.of(), "", MissingNode.getInstance(), List.of());
      return finish(request, call, new Route.Reply(refusal.status(), refusal.json()), Map.of());
    }
    Optional<Fault> fault = faults.meet(call);
    return switch (fault.orElse(null)) {
      case null -> answer(request, call);
      case Fault.Answered answered -> {
        Route.Reply reply = new Route.Reply(answered.status(), TextNode.valueOf(answered.body()));
        log.add(request, call, reply);
        MockResponse response =
            new MockResponse().setResponseCode(answered.status()).setBody(answered.body());
        answered.headers().forEach(response::setHeader);
        yield response;
      }
      case Fault.CutBefore cut -> {
        log.add(request, call, new Route.Reply(0, MissingNode.getInstance()));
        yield new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
      }
      case Fault.CutAfter cut -> {
        rest.answer(call);
        log.add(request, call, new Route.Reply(0, MissingNode.getInstance()));
        yield new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
      }
      case Fault.Slow slow ->
          answer(request, call).setHeadersDelay(slow.delay().toMillis(), TimeUnit.MILLISECONDS);
      case Fault.Held held -> {
        MockResponse response = answer(request, call);
        awaitOpen(held);
        yield response;
      }
    };
  }

  private static void awaitOpen(Fault.Held held) {
    try {
      held.release().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private MockResponse answer(RecordedRequest request, Call call) {
    RateLimits.Verdict verdict =
        limits.count(call.method(), rest.template(call), call.path(), System.currentTimeMillis());
    Route.Reply reply =
        verdict
            .refusal()
            .map(body -> new Route.Reply(429, body))
            .orElseGet(() -> rest.answer(call));
    return finish(request, call, reply, verdict.headers());
  }

  private MockResponse finish(
      RecordedRequest request, Call call, Route.Reply reply, Map<String, String> headers) {
    log.add(request, call, reply);
    MockResponse response =
        new MockResponse()
            .setResponseCode(reply.status())
            .setHeadersDelay(latency.toMillis(), TimeUnit.MILLISECONDS)
            .setHeader("Via", "1.1 google")
            .setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    java.time.Instant.now().atOffset(ZoneOffset.UTC)));
    headers.forEach(response::setHeader);
    JsonNode body = reply.body();
    if (!body.isMissingNode()) {
      response.setHeader("Content-Type", "application/json").setBody(body.toString());
    }
    return response;
  }

  private static String method(RecordedRequest request) {
    return Optional.ofNullable(request.getMethod()).orElse("");
  }

  private Call call(RecordedRequest request, String path) {
    Map<String, String> query = new HashMap<>();
    HttpUrl url = request.getRequestUrl();
    if (url != null) {
      for (String name : url.queryParameterNames()) {
        query.put(name, Optional.ofNullable(url.queryParameter(name)).orElse(""));
      }
    }
    String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
    String token = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    if (type.startsWith("multipart/form-data")) {
      return world.monitor.change(
          () -> {
            Form form = Form.read(type, request.getBody(), world.ids);
            form.files().forEach(file -> files.put(file.path(), file));
            return new Call(method(request), path, query, token, form.payload(), form.files());
          });
    }
    String text = request.getBody().readUtf8();
    JsonNode body = text.isEmpty() ? MissingNode.getInstance() : json(type, text);
    return new Call(method(request), path, query, token, body, List.of());
  }

  /** Only JSON and forms are taken (developers/reference.mdx, HTTP API, Content-Type). */
  private static JsonNode json(@Nullable String type, String text) {
    if (type == null || !type.startsWith("application/json")) {
      throw new Refusal(400, 50035, "Expected \"Content-Type\" header to be application/json");
    }
    return Json.read(text);
  }
}
