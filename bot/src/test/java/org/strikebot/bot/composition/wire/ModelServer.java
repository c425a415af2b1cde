package org.strikebot.bot.composition.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Speaks, as far as chat models go, the HTTP protocols of OpenAI (chat completions, server-sent
 * events), Ollama (chat, one JSON object a line) and Anthropic (messages, server-sent events). What
 * it answers is decided by a function of the request's body.
 */
public final class ModelServer implements AutoCloseable {

  /** Letters of a chunk; small, so that every claim comes in many pieces. */
  private static final int CHUNK = 7;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final JsonMapper json = JsonMapper.builder().build();
  private volatile Function<String, Script> script;

  public ModelServer(Function<String, Script> script) {
    this.script = script;
    // Otherwise this server holds back a chunk for up to 40 ms, which no server of models does.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The server's address without any path. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** From now on. */
  public void script(Function<String, Script> next) {
    script = next;
  }

  /** The bodies of all requests so far, oldest first. */
  public List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(body);
    Dialect dialect = Dialect.of(exchange.getRequestURI().getPath());
    try {
      play(script.apply(body), dialect, exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The client went away, which is what some tests are about.
    } finally {
      exchange.close();
    }
  }

  private void play(Script what, Dialect dialect, HttpExchange exchange)
      throws IOException, InterruptedException {
    switch (what) {
      case Script.Says says -> {
        OutputStream out = open(exchange, dialect);
        stream(out, dialect, says.text());
        send(out, dialect.end());
        out.close();
      }
      case Script.Cuts cuts -> stream(open(exchange, dialect), dialect, cuts.text());
      case Script.Stalls stalls -> {
        stream(open(exchange, dialect), dialect, stalls.text());
        over.await();
      }
      case Script.Gated gated -> {
        OutputStream out = open(exchange, dialect);
        stream(out, dialect, gated.before());
        gated.gate().await();
        stream(out, dialect, gated.after());
        send(out, dialect.end());
        out.close();
      }
      case Script.Silent() -> over.await();
      case Script.HangsUp() -> {}
      case Script.Repeats repeats -> {
        OutputStream out = open(exchange, dialect);
        for (int time = 0; time < repeats.times(); time++) {
          send(out, dialect.text(quote(repeats.piece())));
        }
        send(out, dialect.end());
        out.close();
      }
      case Script.Raw raw -> respond(exchange, 200, Map.of("Content-Type", raw.type()), raw.body());
      case Script.Refuses refuses ->
          respond(exchange, refuses.status(), refuses.headers(), refuses.body());
    }
  }

  private static void respond(
      HttpExchange exchange, int status, Map<String, String> headers, String body)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private OutputStream open(HttpExchange exchange, Dialect dialect) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", dialect.type());
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    send(out, dialect.start());
    return out;
  }

  private void stream(OutputStream out, Dialect dialect, String text) throws IOException {
    for (int at = 0; at < text.length(); at += CHUNK) {
      send(out, dialect.text(quote(text.substring(at, Math.min(text.length(), at + CHUNK)))));
    }
  }

  private static void send(OutputStream out, String event) throws IOException {
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private String quote(String text) {
    try {
      return json.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
