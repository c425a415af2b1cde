package org.strikebot.bot.discord;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.gateway.StartUpException;
import org.strikebot.bot.moderation.Curators;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.settings.DiscordSettings;
import org.strikebot.bot.settings.HealthSettings;
import org.strikebot.bot.settings.Secret;

/** Serves Discord until the process is told to end. */
public final class Serving implements AutoCloseable {

  private final DiscordSettings discord;
  private final HealthSettings health;
  private final PrometheusMeterRegistry registry;
  private final InstantSource clock;
  private final Entrance entrance;

  private Serving(
      DiscordSettings discord,
      HealthSettings health,
      PrometheusMeterRegistry registry,
      InstantSource clock,
      Entrance entrance) {
    this.discord = discord;
    this.health = health;
    this.registry = registry;
    this.clock = clock;
    this.entrance = entrance;
  }

  /**
   * Shows the token at Discord's door, and does not wait for the answer.
   *
   * @param registry what is counted; told on the health port, closed in the end
   * @throws StartUpException where there is no token; the message says what to do
   */
  public static Serving knock(
      DiscordSettings discord,
      HealthSettings health,
      PrometheusMeterRegistry registry,
      InstantSource clock) {
    Entrance entrance =
        Entrance.begin(
            connection(discord),
            token(discord),
            discord.messageContent(),
            clock,
            new Meters(registry));
    return new Serving(discord, health, registry, clock, entrance);
  }

  /**
   * Waits for the answer at the door, so that a start which must fail fails before anything that
   * takes long.
   *
   * @throws StartUpException where the token is refused, or Discord is out of reach; the message
   *     says what to do
   */
  public void awaitLetIn() {
    entrance.door();
  }

  /** Begins to log in: all that takes long is done. */
  public void logIn() {
    entrance.logIn();
  }

  /**
   * Serves until SIGTERM or SIGINT ends the process, which first finishes what is under way. It
   * never returns by itself: whoever waits for it would close the model and the index, and what
   * still computes at the end would fall over in the model's native code.
   *
   * @param records closed in the end
   * @throws StartUpException where it cannot start; the message says what to do
   * @throws InterruptedException where its thread is interrupted, once all that is under way is
   *     finished
   */
  public void run(
      Core core, Librarian librarian, Curators curators, Records records, PrintWriter out)
      throws InterruptedException {
    Service service;
    try {
      service =
          Service.open(
              new Service.Configuration(
                  token(discord),
                  connection(discord),
                  discord.messageContent(),
                  health.port(),
                  discord.atOnce()),
              entrance,
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

  /** Hangs up, where serving never came to begin. */
  @Override
  public void close() {
    entrance.close();
  }

  private static @Nullable String token(DiscordSettings discord) {
    Secret token = discord.token();
    return token == null ? null : token.reveal();
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
