package org.strikebot.bot.discord.gateway;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.javacord.api.DiscordApiBuilder;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.rest.Patience;

/**
 * The way to Discord.
 *
 * @param proxy an HTTP proxy, or {@code null} for the way the JVM is set to go
 * @param trustAllCertificates whether any certificate will do; for a Discord made for tests
 */
public record Connection(
    @Nullable InetSocketAddress proxy, boolean trustAllCertificates, Patience patience) {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** The same with the usual patience. */
  public Connection(@Nullable InetSocketAddress proxy, boolean trustAllCertificates) {
    this(proxy, trustAllCertificates, Patience.USUAL);
  }

  /** A client for requests of our own. */
  HttpClient.Builder clientBuilder() {
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
    if (proxy != null) {
      builder.proxy(ProxySelector.of(proxy));
    }
    if (trustAllCertificates) {
      builder.sslContext(trustingAll());
    }
    return builder;
  }

  public HttpClient client() {
    return clientBuilder().build();
  }

  void apply(DiscordApiBuilder builder) {
    if (proxy != null) {
      builder.setProxy(new Proxy(Proxy.Type.HTTP, proxy));
    }
    builder.setTrustAllCertificates(trustAllCertificates);
  }

  private static SSLContext trustingAll() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM has no TLS", impossible);
    }
  }
}
