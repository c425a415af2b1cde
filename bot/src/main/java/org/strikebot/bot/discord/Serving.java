package org.strikebot.bot.discord;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.gateway.StartUpException;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.moderation.Curators;
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
   * Shows the token at Discord's door, before anything that takes long.
   *
   * @throws StartUpException where there is none, it is refused, or Discord is out of reach; the
   *     message says what to do
   */
  public static void knock(DiscordSettings discord, InstantSource clock) {
    Connection connection = connection(discord);
    Discord door =
        new Discord(
            connection.client(),
            connection.patience(),
            Setup.token(discord.token() == null ? null : discord.token().reveal()),
            clock,
            new Meters(new SimpleMeterRegistry()));
    new Setup(door).application();
  }

  /**
   * Serves until SIGTERM or SIGINT ends the process, which first finishes what is under way. It
   * never returns by itself: whoever waits for it would close the model and the index, and what
   * still computes at the end would fall over in the model's native code.
   *
   * @throws StartUpException where it cannot start; the message says what to do
   * @throws InterruptedException where its thread is interrupted, once all that is under way is
   *     finished
   */
  public void run(Core core, Librarian librarian, Curators curators, PrintWriter out)
      throws InterruptedException {
    Secret token = discord.token();
    Service service;
    try {
      service =
          Service.open(
              new Service.Configuration(
                  token == null ? null : token.reveal(),
                  connection(discord),
                  discord.messageContent(),
                  health.port(),
                  discord.atOnce()),
              core,
              librarian,
              records,
              clock,
              registry,
              curators);
    } catch (RuntimeException failed) {
      records.close();
      throw failed;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "end"));
    out.println("Serving. Let the bot into a server with " + service.invite());
    if (service.healthPort() > 0) {
      out.println("Health and metrics: http://127.0.0.1:" + service.healthPort() + "/readyz");
    }
    out.flush();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException interrupted) {
      service.close();
      throw interrupted;
    }
  }

  private static Connection connection(DiscordSettings discord) {
    return new Connection(proxy(discord.proxy()), discord.trustAllCertificates());
  }

  private static @Nullable InetSocketAddress proxy(@Nullable String proxy) {
    if (proxy == null) {
      return null;
    }
    int colon = proxy.lastIndexOf(':');
    return new InetSocketAddress(
        proxy.substring(0, colon), Integer.parseInt(proxy.substring(colon + 1)));
  }
}
