package org.strikebot.index.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Refusal;
import org.strikebot.index.source.SourceBytes;
import org.strikebot.index.source.fetch.GuardedSockets.ForbiddenAddressException;

/**
 * Fetches pages of the public internet. Every link, the first and each that a redirect names, is
 * held to {@link LinkRules}, and every connection to the address that it is really made to. Keeps
 * no cookies, uses no proxy and gives up at the limits. Safe for use by several threads; a call
 * blocks its thread.
 */
public final class SourceFetcher implements AutoCloseable {

  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,"
          + "text/markdown,text/plain,"
          + "application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.9,*/*;q=0.1";

  private final LinkRules rules;
  private final FetchLimits limits;
  private final String userAgent;
  private final InstantSource time;
  private final OkHttpClient open;
  private final OkHttpClient guarded;

  /**
   * A fetcher of its own; close it to end its threads.
   *
   * @param allowedHosts names of hosts that the operator has allowed wherever they are
   * @param userAgent who asks, with a way to reach the operator
   */
  public SourceFetcher(
      FetchLimits limits, Set<String> allowedHosts, String userAgent, InstantSource time) {
    this(limits, allowedHosts, userAgent, time, Dns.SYSTEM);
  }

  SourceFetcher(
      FetchLimits limits, Set<String> allowedHosts, String userAgent, InstantSource time, Dns dns) {
    this.rules =
        new LinkRules(
            allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
    this.limits = limits;
    this.userAgent = userAgent;
    this.time = time;
    this.open =
        new OkHttpClient.Builder()
            .dns(dns)
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(limits.time())
            .readTimeout(limits.time())
            .build();
    // Connections are pooled by their makers: one that was made without the guard is never used
    // with it.
    this.guarded = open.newBuilder().socketFactory(new GuardedSockets()).build();
  }

  /**
   * Asks for a page.
   *
   * @param link as somebody gave it
   * @param known by what the server can tell that nothing has changed; {@link Validators#NONE} asks
   *     for the page in any case
   */
  public FetchOutcome fetch(String link, Validators known) {
    Instant deadline = time.instant().plus(limits.time());
    LinkRules.Result next = rules.check(link);
    for (int redirects = 0; ; redirects++) {
      HttpUrl url;
      switch (next) {
        case LinkRules.Result.Refused refused -> {
          return new FetchOutcome.Refused(refused.refusal());
        }
        case LinkRules.Result.Allowed allowed -> url = allowed.url();
      }
      Duration left = Duration.between(time.instant(), deadline);
      if (!left.isPositive()) {
        return tooSlow(url);
      }
      try (Response response = ask(url, known, left)) {
        HttpUrl target = redirect(response);
        if (target == null) {
          return answer(link, url, response, known);
        }
        if (redirects == limits.redirects()) {
          return refused(
              url,
              "more than " + limits.redirects() + " redirects",
              "a page",
              "Open the link in a browser and give the one it ends at.");
        }
        next = rules.check(target);
      } catch (IOException e) {
        return failed(url, e);
      }
    }
  }

  private Response ask(HttpUrl url, Validators known, Duration left) throws IOException {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent)
            .header("Accept", ACCEPT)
            .header("Accept-Language", "en-GB,en;q=0.8");
    if (known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    OkHttpClient client = rules.isAllowedByName(url) ? open : guarded;
    return client.newBuilder().callTimeout(left).build().newCall(request.build()).execute();
  }

  /** Where the server sends us, or {@code null} when it answers itself. */
  private static @Nullable HttpUrl redirect(Response response) throws IOException {
    return switch (response.code()) {
      case 301, 302, 303, 307, 308 -> {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : response.request().url().resolve(location);
        if (target == null) {
          throw new UnusableRedirectException();
        }
        yield target;
      }
      default -> null;
    };
  }

  private FetchOutcome answer(String link, HttpUrl url, Response response, Validators known)
      throws IOException {
    int status = response.code();
    if (status == 304 && !known.equals(Validators.NONE)) {
      return new FetchOutcome.Unchanged();
    }
    if (status == 404 || status == 410) {
      return new FetchOutcome.Gone(
          status,
          refusal(
              url,
              "that the page does not exist any more (status " + status + ")",
              "the page",
              "Check the link, or look for the page's new address."));
    }
    if (status >= 500 || status == 408 || status == 425 || status == 429) {
      return unavailable(
          url, "a server that cannot answer now (status " + status + ")", "Try again later.");
    }
    if (status != 200) {
      return refused(
          url,
          "a server that does not show the page to us (status " + status + ")",
          "a page that anybody may open",
          "Save the page in a browser and attach the file.");
    }
    String encoding = response.header("Content-Encoding", "identity");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return refused(
          url,
          "a page packed as '" + encoding + "'",
          "a page as it is, or packed with gzip",
          "Save the page in a browser and attach the file.");
    }
    return body(link, url, response);
  }

  private FetchOutcome body(String link, HttpUrl url, Response response) throws IOException {
    // The claimed length spares a download; the count is what is relied on.
    boolean claimsTooMuch =
        response.body() != null && response.body().contentLength() > limits.bytes();
    byte[] bytes = new byte[0];
    if (response.body() != null && !claimsTooMuch) {
      InputStream in = response.body().byteStream();
      bytes = in.readNBytes(limits.bytes() + 1);
    }
    if (claimsTooMuch || bytes.length > limits.bytes()) {
      return refused(
          url,
          "a page of more than %,d bytes".formatted(limits.bytes()),
          "at most that",
          "Save the part that matters and attach it as a file.");
    }
    return new FetchOutcome.Fetched(
        new SourceBytes(link.strip(), response.header("Content-Type"), url.uri(), bytes),
        new Validators(response.header("ETag"), response.header("Last-Modified")));
  }

  private FetchOutcome failed(HttpUrl url, IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ForbiddenAddressException) {
        return new FetchOutcome.Refused(
            LinkRules.notPublic(url, "an address that is not public").refusal());
      }
    }
    return switch (e) {
      case UnusableRedirectException _ ->
          refused(
              url,
              "a redirect to something that is no web page",
              "a page",
              "Open the link in a browser and give the one it ends at.");
      case UnknownHostException _ ->
          unavailable(url, "no such host", "Check the link, or try again later.");
      case SSLException _ ->
          unavailable(url, "no secure connection (" + e.getMessage() + ")", "Try again later.");
      case SocketTimeoutException _ -> tooSlow(url);
      default ->
          "timeout".equals(e.getMessage())
              ? tooSlow(url)
              : unavailable(url, "a broken connection", "Try again later.");
    };
  }

  private FetchOutcome tooSlow(HttpUrl url) {
    return unavailable(
        url,
        "no whole page within " + limits.time().toSeconds() + " seconds",
        "Try again later, or save the page in a browser and attach the file.");
  }

  private static FetchOutcome refused(HttpUrl url, String found, String expected, String remedy) {
    return new FetchOutcome.Refused(refusal(url, found, expected, remedy));
  }

  private static FetchOutcome unavailable(HttpUrl url, String found, String remedy) {
    return new FetchOutcome.Unavailable(refusal(url, found, "the page", remedy));
  }

  /** Links may carry personal codes after "?", so messages name the host only. */
  private static Refusal refusal(HttpUrl url, String found, String expected, String remedy) {
    return new Refusal(url.host(), found, expected, remedy);
  }

  @Override
  public void close() {
    open.dispatcher().executorService().shutdown();
    open.connectionPool().evictAll();
  }

  private static final class UnusableRedirectException extends IOException {

    @Serial private static final long serialVersionUID = 1L;
  }
}
