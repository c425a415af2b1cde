package org.strikebot.bot.discord;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.admission.FairQueue;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.gateway.Gateway;
import org.strikebot.bot.discord.gateway.StartUpException;
import org.strikebot.bot.moderation.Curators;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.records.Sweep;

/**
 * The bot in Discord: everything wired, from the first login to the last reply. Open it, and it
 * answers until it is closed.
 */
public final class Service implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  /** SIGTERM leaves ten seconds in most places before SIGKILL; what is not done by then resumes. */
  private static final Duration FINISH = Duration.ofSeconds(8);

  /**
   * How the bot reaches Discord and is reached.
   *
   * @param token the bot's token, or {@code null} where none is set
   * @param messageContent whether the privileged intent to read messages is asked for
   * @param healthPort the loopback port for health and metrics, 0 for any, -1 for none
   * @param atOnce how many questions are answered at the same time
   * @param betweenEdits the least time between two edits of a message while it is answered
   */
  public record Configuration(
      @Nullable String token,
      Connection connection,
      boolean messageContent,
      int healthPort,
      int atOnce,
      Duration betweenEdits) {

    /** The same with edits as often as Discord lets a message be edited. */
    public Configuration(
        @Nullable String token,
        Connection connection,
        boolean messageContent,
        int healthPort,
        int atOnce) {
      this(token, connection, messageContent, healthPort, atOnce, LiveMessage.BETWEEN_EDITS);
    }

    @Override
    public String toString() {
      return "configuration";
    }
  }

  private final Records records;
  private final Gateway gateway;
  private final Front front;
  private final Rounds rounds;
  private final @Nullable Health health;
  private final String invite;
  private final PrometheusMeterRegistry registry;
  private volatile boolean closing;

  private Service(
      Records records,
      Gateway gateway,
      Front front,
      Rounds rounds,
      @Nullable Health health,
      String invite,
      PrometheusMeterRegistry registry) {
    this.records = records;
    this.gateway = gateway;
    this.front = front;
    this.rounds = rounds;
    this.health = health;
    this.invite = invite;
    this.registry = registry;
  }

  /**
   * Logs in and answers from then on. Takes over {@code records} and closes them in the end.
   *
   * @throws StartUpException within half a minute, where that cannot be; the message says what to
   *     do
   */
  public static Service open(
      Configuration configuration,
      Core core,
      Librarian librarian,
      Records records,
      InstantSource clock) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Entrance entrance =
        Entrance.begin(
            configuration.connection(),
            configuration.token(),
            configuration.messageContent(),
            clock,
            new Meters(registry));
    return open(configuration, entrance, core, librarian, records, clock, registry, Curators.NONE);
  }

  /**
   * The same by an {@code entrance} that is begun, with metrics that others count in as well;
   * closes {@code registry} in the end.
   */
  static Service open(
      Configuration configuration,
      Entrance entrance,
      Core core,
      Librarian librarian,
      Records records,
      InstantSource clock,
      PrometheusMeterRegistry registry,
      Curators curators) {
    Meters meters = new Meters(registry);
    AtomicReference<@Nullable Service> opened = new AtomicReference<>();
    Health health = null;
    try {
      health =
          configuration.healthPort() < 0
              ? null
              : Health.open(configuration.healthPort(), registry, () -> whyNotReady(opened.get()));
      Entrance.Door door = entrance.door();
      entrance.logIn();
      Front front =
          Front.of(
              configuration,
              door.application(),
              core,
              librarian,
              records,
              door.discord(),
              curators,
              clock,
              meters);
      entrance.listen(front.switchboard());
      new JvmMemoryMetrics().bindTo(registry);
      Gateway gateway = entrance.gateway();
      meters.gauge("strikebot.queue", front.queue(), FairQueue::length);
      meters.gauge("strikebot.gateway.connected", gateway, up -> up.connected() ? 1 : 0);
      meters.gauge("strikebot.servers", gateway, Gateway::servers);
      Rounds rounds = new Rounds();
      rounds.sweep(new Sweep(records, clock));
      rounds.refresh(front.moderators().refreshes());
      String invite = Setup.invite(door.application());
      Service service = new Service(records, gateway, front, rounds, health, invite, registry);
      entrance.registerCommands();
      int resumed = front.asking().resume();
      if (resumed > 0) {
        LOG.info("{} questions taken over from before", resumed);
      }
      meters.gauge("strikebot.servers.unread", gateway, unread -> unread.unread().size());
      rounds.tellUnread(gateway);
      opened.set(service);
      return service;
    } catch (RuntimeException failed) {
      entrance.close();
      if (health != null) {
        health.close();
      }
      throw failed;
    }
  }

  private static String whyNotReady(@Nullable Service service) {
    if (service == null) {
      return "starting";
    }
    if (service.closing) {
      return "stopping";
    }
    return service.gateway.connected() ? "" : "the gateway is being reconnected";
  }

  /** The link by which a server's manager lets the bot in. */
  public String invite() {
    return invite;
  }

  /** The port of health and metrics, or -1. */
  public int healthPort() {
    return health == null ? -1 : health.port();
  }

  /** The servers that Javacord could not read: their commands work, told of for the operator. */
  public List<String> unreadServers() {
    return gateway.unread();
  }

  /** Stops at once, leaving everything to the next process. */
  void abandon() {
    closing = true;
    rounds.close();
    gateway.close();
    end();
  }

  /**
   * Takes nothing more on, finishes what it can in a few seconds and leaves the rest to the next
   * process.
   */
  @Override
  public void close() {
    close(FINISH);
  }

  /** The same, within {@code finish}. */
  void close(Duration finish) {
    if (closing) {
      return;
    }
    closing = true;
    long end = System.nanoTime() + finish.toNanos();
    rounds.close();
    front.jobs().cancelAll();
    gateway.close();
    front.threads().shutdown();
    try {
      // First those being taken on, which come to the queue; a reindex may take its time.
      front.threads().awaitTermination(finish.toMillis() / 4, TimeUnit.MILLISECONDS);
      boolean quiet = front.queue().awaitQuiet(millisTo(end));
      quiet &= front.threads().awaitTermination(millisTo(end), TimeUnit.MILLISECONDS);
      if (!quiet) {
        LOG.warn("some questions are left to the next start");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  private static long millisTo(long end) {
    return Math.max(0, (end - System.nanoTime()) / 1_000_000);
  }

  private void end() {
    front.queue().close();
    front.threads().shutdownNow();
    if (health != null) {
      health.close();
    }
    registry.close();
    records.close();
  }
}
