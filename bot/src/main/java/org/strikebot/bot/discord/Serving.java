package org.strikebot.bot.discord;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.gateway.StartUpException;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.settings.DiscordSettings;
import org.strikebot.bot.settings.HealthSettings;
import org.strikebot.bot.settings.Secret;

/** Serves Discord until the process is told to end. */
public final class Serving {

  private final DiscordSettings discord;
  private final HealthSettings health;
  private final Records records;
  private final PrometheusMeterRegistry registry;
  private final InstantSource clock;

  /**
   * @param records closed in the end
   * @param registry what is counted; told on the health port, closed in the end
   */
  public Serving(
      DiscordSettings discord,
      HealthSettings health,
      Records records,
      PrometheusMeterRegistry registry,
      InstantSource clock) {
    this.discord = discord;
    this.health = health;
    this.records = records;
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Serves until SIGTERM or SIGINT; then finishes what is under way and returns.
   *
   * @throws StartUpException where it cannot start; the message says what to do
   */
  public void run(Core core, Librarian librarian, PrintWriter out) throws InterruptedException {
    Secret token = discord.token();
    Service service;
    try {
      service =
          Service.open(
              new Service.Configuration(
                  token == null ? null : token.reveal(),
                  new Connection(proxy(), discord.trustAllCertificates()),
                  discord.messageContent(),
                  health.port(),
                  discord.atOnce()),
              core,
              librarian,
              records,
              clock,
              registry);
    } catch (RuntimeException failed) {
      records.close();
      throw failed;
    }
    CountDownLatch ended = new CountDownLatch(1);
    Thread end =
        new Thread(
            () -> {
              service.close();
              ended.countDown();
            },
            "end");
    Runtime.getRuntime().addShutdownHook(end);
    out.println("Serving. Let the bot into a server with " + service.invite());
    if (service.healthPort() > 0) {
      out.println("Health and metrics: http://127.0.0.1:" + service.healthPort() + "/readyz");
    }
    out.flush();
    ended.await();
  }

  private @org.jspecify.annotations.Nullable InetSocketAddress proxy() {
    String proxy = discord.proxy();
    if (proxy == null) {
      return null;
    }
    int colon = proxy.lastIndexOf(':');
    return new InetSocketAddress(
        proxy.substring(0, colon), Integer.parseInt(proxy.substring(colon + 1)));
  }
}
