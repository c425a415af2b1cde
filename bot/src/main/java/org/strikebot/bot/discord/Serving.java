package org.strikebot.bot.discord;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
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
  private final Path data;
  private final InstantSource clock;

  /**
   * @param data the data folder, in which the records are kept
   */
  public Serving(DiscordSettings discord, HealthSettings health, Path data, InstantSource clock) {
    this.discord = discord;
    this.health = health;
    this.data = data;
    this.clock = clock;
  }

  /**
   * Serves until SIGTERM or SIGINT; then finishes what is under way and returns.
   *
   * @throws StartUpException where it cannot start; the message says what to do
   */
  public void run(Core core, Librarian librarian, PrintWriter out) throws InterruptedException {
    Secret token = discord.token();
    Records records = Records.open(data.resolve("records.db"));
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
              clock);
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
