package org.strikebot.bot.discord.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Files that people gave to Discord. */
final class Files {

  private static final Set<String> HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");

  private final HttpClient client;

  Files(HttpClient client) {
    this.client = client;
  }

  /**
   * A file that somebody gave to Discord for us; one that lies elsewhere is not fetched here.
   *
   * @param most the most bytes that are read
   * @throws IllegalStateException where Discord does not give it, or it has more
   */
  byte[] read(String link, int most) {
    URI address = URI.create(link);
    if (!"https".equals(address.getScheme()) || !HOSTS.contains(address.getHost())) {
      throw new IllegalArgumentException("expected a file at Discord, found " + address.getHost());
    }
    try {
      HttpResponse<InputStream> response =
          client.send(
              HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] bytes = body.readNBytes(most + 1);
        if (response.statusCode() != 200 || bytes.length > most) {
          throw new IllegalStateException(
              "expected a file of at most %d bytes, found status %d and %d bytes"
                  .formatted(most, response.statusCode(), bytes.length));
        }
        return bytes;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file at Discord could not be fetched", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while fetching a file", e);
    }
  }
}
