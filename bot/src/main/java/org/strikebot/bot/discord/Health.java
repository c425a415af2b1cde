package org.strikebot.bot.discord;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.strikebot.bot.discord.gateway.StartUpException;

/**
 * Tells machines how the bot is, on the loopback address only: {@code /healthz} (the process
 * lives), {@code /readyz} (it can answer), {@code /metrics} (Prometheus).
 */
final class Health implements AutoCloseable {

  private final HttpServer server;

  private Health(HttpServer server) {
    this.server = server;
  }

  /**
   * Opens the port.
   *
   * @param port 0 for any free one
   * @param ready an empty text once the bot can answer, else why not
   */
  static Health open(int port, PrometheusMeterRegistry registry, Supplier<String> ready) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
      server.createContext("/healthz", exchange -> answer(exchange, 200, "ok\n"));
      server.createContext(
          "/readyz",
          exchange -> {
            String why = ready.get();
            answer(exchange, why.isEmpty() ? 200 : 503, why.isEmpty() ? "ready\n" : why + "\n");
          });
      server.createContext("/metrics", exchange -> answer(exchange, 200, registry.scrape()));
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return new Health(server);
    } catch (IOException taken) {
      throw new StartUpException(
          "expected port "
              + port
              + " on this machine to be free for health and metrics, found: "
              + taken.getMessage()
              + ". Choose another with health.port (STRIKEBOT_HEALTH_PORT), or -1 for none",
          taken);
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
