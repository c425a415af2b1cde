package org.strikebot.bot.composition;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client under LangChain4j's models, in place of its own for three things that one leaves
 * out: an answer has a greatest size, a stream is closed when its time is over even if the server
 * never sends another byte, and a refusal keeps its {@code Retry-After}. Redirects are not
 * followed: a key goes to the configured server and nowhere else. Safe for use by several threads.
 */
final class BoundedHttpClient implements HttpClient {

  /** Bytes of the longest answer that is read; a long answer of a model has some 20,000. */
  static final int MOST_BYTES = 2_000_000;

  private static final int MOST_ERROR_BYTES = 4_000;

  private final java.net.http.HttpClient client;
  private final CallLimits limits;

  BoundedHttpClient(CallLimits limits) {
    this.limits = limits;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /** A refusal by the server, with what it says of when to come back. */
  static final class RefusedException extends HttpException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String retryAfter;

    RefusedException(int status, String body, @Nullable String retryAfter) {
      super(status, body);
      this.retryAfter = retryAfter;
    }

    /** The header's value as sent. */
    Optional<String> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      HttpResponse<InputStream> response = client.send(jdk(request), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        refuse(response, body);
        return SuccessfulHttpResponse.builder()
            .statusCode(response.statusCode())
            .headers(response.headers().map())
            .body(new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8))
            .build();
      }
    } catch (HttpTimeoutException e) {
      throw new TimeoutException(e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a model", e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    var _ =
        client
            .sendAsync(jdk(request), BodyHandlers.ofInputStream())
            .thenAcceptAsync(
                response -> read(response, parser, listener),
                task -> Thread.ofVirtual().start(task))
            .exceptionally(
                failure -> {
                  Throwable cause = failure.getCause() == null ? failure : failure.getCause();
                  listener.onError(
                      cause instanceof HttpTimeoutException ? new TimeoutException(cause) : cause);
                  return null;
                });
  }

  private void read(
      HttpResponse<InputStream> response,
      ServerSentEventParser parser,
      ServerSentEventListener listener) {
    AtomicBoolean over = new AtomicBoolean();
    try (InputStream body = response.body()) {
      refuse(response, body);
      listener.onOpen(
          SuccessfulHttpResponse.builder()
              .statusCode(response.statusCode())
              .headers(response.headers().map())
              .build());
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(
              () -> {
                over.set(true);
                closeQuietly(body);
              },
              CompletableFuture.delayedExecutor(limits.whole().toMillis(), TimeUnit.MILLISECONDS));
      try {
        parser.parse(new Capped(body), listener);
      } finally {
        end.cancel(false);
      }
      listener.onClose();
    } catch (HttpException e) {
      listener.onError(e);
    } catch (IOException e) {
      listener.onError(over.get() ? new TimeoutException(e) : e);
    }
  }

  private static void refuse(HttpResponse<InputStream> response, InputStream body)
      throws IOException {
    if (response.statusCode() / 100 != 2) {
      throw new RefusedException(
          response.statusCode(),
          new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8),
          response.headers().firstValue("Retry-After").orElse(null));
    }
  }

  private static void closeQuietly(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // Closing is all that was wanted; the reader hears of it by itself.
    }
  }

  private java.net.http.HttpRequest jdk(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(limits.silence());
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    String body = request.body();
    return builder
        .method(
            request.method().name(),
            body == null
                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                : java.net.http.HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** Ends in an error instead of reading without end. */
  private static final class Capped extends FilterInputStream {

    private int left = MOST_BYTES;

    Capped(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("expected an answer of at most " + MOST_BYTES + " bytes, found more");
      }
    }
  }
}
