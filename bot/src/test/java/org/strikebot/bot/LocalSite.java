package org.strikebot.bot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A web site on this machine, whose pages come and go as a test wants. */
public final class LocalSite implements AutoCloseable {

  /** A page, recognised by its etag or, where it has none, by when it was changed. */
  private record Page(String type, String body, @Nullable String etag, @Nullable String changed) {}

  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile boolean down;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  public LocalSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** The page's link. */
  public String put(String path, String type, String body) {
    pages.put(path, new Page(type, body, "\"" + Integer.toHexString(body.hashCode()) + "\"", null));
    return link(path);
  }

  /** A page of running text under a heading, as papers make them. */
  public String article(String path, String title, String day, String... paragraphs) {
    return put(path, "text/html; charset=utf-8", page(title, day, paragraphs));
  }

  /** The same on a site that knows no etags. */
  public String dated(String path, String changed, String title, String day, String... paragraphs) {
    String body = page(title, day, paragraphs);
    pages.put(path, new Page("text/html; charset=utf-8", body, null, changed));
    return link(path);
  }

  /** From now on requests wait until the latch is opened. */
  public CountDownLatch hold() {
    CountDownLatch latch = new CountDownLatch(1);
    gate = latch;
    return latch;
  }

  static String page(String title, String day, String... paragraphs) {
    StringBuilder page =
        new StringBuilder(
            "<!doctype html><html><head><title>%s</title><meta property=\"article:published_time\" content=\"%sT08:00:00Z\"></head><body><article><h1>%s</h1>"
                .formatted(title, day, title));
    for (String paragraph : paragraphs) {
      page.append("<p>").append(paragraph).append("</p>");
    }
    return page.append("</article></body></html>").toString();
  }

  public String link(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  public void remove(String path) {
    pages.remove(path);
  }

  /** From now on every request fails, or none. */
  public void down(boolean now) {
    down = now;
  }

  /**
   * Each as "path" or, where it was conditional, "path if-none-match" or "... if-modified-since".
   */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String known = exchange.getRequestHeaders().getFirst("If-None-Match");
      String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
      String condition =
          known != null ? " if-none-match" : since != null ? " if-modified-since" : "";
      requests.add(path + condition);
      await(gate);
      Page page = pages.get(path);
      if (down) {
        exchange.sendResponseHeaders(503, -1);
      } else if (page == null) {
        exchange.sendResponseHeaders(404, -1);
      } else if (page.etag() != null
          ? page.etag().equals(known)
          : Objects.equals(page.changed(), since)) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", page.type());
        if (page.etag() != null) {
          exchange.getResponseHeaders().add("ETag", page.etag());
        } else {
          exchange.getResponseHeaders().add("Last-Modified", page.changed());
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    gate.countDown();
    server.stop(0);
  }
}
