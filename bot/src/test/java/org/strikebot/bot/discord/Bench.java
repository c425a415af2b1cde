package org.strikebot.bot.discord;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.rest.Patience;
import org.strikebot.bot.discord.wire.LocalDiscord;
import org.strikebot.bot.records.Records;

/** The bot, whole but for its core, on a local Discord; can be ended and started again. */
final class Bench implements AutoCloseable {

  /** How many questions are answered at the same time. */
  static final int AT_ONCE = 4;

  /** Shorter than what people see, and long enough for an answer to come before a stage. */
  static final Duration BETWEEN_EDITS = Duration.ofMillis(400);

  final LocalDiscord discord = LocalDiscord.start();
  final FakeCore core = new FakeCore();
  final FakeLibrarian librarian = new FakeLibrarian();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private volatile Fast fast = new Fast(Instant.now(), 1);
  final InstantSource clock = () -> fast.at(Instant.now()).plus(ahead.get());
  private final Path database;

  /** For the next start. */
  Patience patience = Patience.USUAL;

  private Records records;
  private Service service;

  /** A time that runs {@code times} as fast from {@code since} on. */
  private record Fast(Instant since, int times) {
    Instant at(Instant now) {
      return since.plus(Duration.between(since, now).multipliedBy(times));
    }
  }

  @SuppressWarnings("NullAway.Init") // both are there once it is started
  Bench(Path folder) {
    database = folder.resolve("records.db");
  }

  Bench start() {
    return start(true);
  }

  Bench start(boolean messageContent) {
    if (service != null) {
      discord.renewToken();
    }
    records = Records.open(database);
    service =
        Service.open(
            configuration(discord.token(), messageContent), core, librarian, records, clock);
    return this;
  }

  Service.Configuration configuration(String token, boolean messageContent) {
    return new Service.Configuration(
        token,
        new Connection((InetSocketAddress) discord.proxy().address(), true, patience),
        messageContent,
        0,
        AT_ONCE,
        BETWEEN_EDITS);
  }

  void stop() {
    service.close();
  }

  /** The same with less time to finish what is under way. */
  void stop(Duration finish) {
    service.close(finish);
  }

  /** Ends it as a kill does: what is under way is lost to it. */
  void kill() {
    service.abandon();
  }

  Service service() {
    return service;
  }

  Records records() {
    return records;
  }

  /** Lets the bot's clock jump. */
  void advance(Duration by) {
    ahead.updateAndGet(before -> before.plus(by));
  }

  /** From now on the bot's clock runs {@code times} as fast. */
  void hurry(int times) {
    fast = new Fast(Instant.now(), times);
  }

  @Override
  public void close() {
    if (service != null) {
      service.close();
    }
    discord.close();
  }
}
