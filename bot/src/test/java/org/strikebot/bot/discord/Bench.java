package org.strikebot.bot.discord;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.wire.LocalDiscord;
import org.strikebot.bot.records.Records;

/** The bot, whole but for its core, on a local Discord; can be ended and started again. */
final class Bench implements AutoCloseable {

  /** How many questions are answered at the same time. */
  static final int AT_ONCE = 4;

  final LocalDiscord discord = LocalDiscord.start();
  final FakeCore core = new FakeCore();
  final FakeLibrarian librarian = new FakeLibrarian();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  final InstantSource clock = () -> Instant.now().plus(ahead.get());
  private final Path database;
  private Records records;
  private Service service;

  @SuppressWarnings("NullAway.Init") // both are there once it is started
  Bench(Path folder) {
    database = folder.resolve("records.db");
  }

  Bench start() {
    return start(true);
  }

  Bench start(boolean messageContent) {
    records = Records.open(database);
    service =
        Service.open(
            configuration(discord.token(), messageContent), core, librarian, records, clock);
    return this;
  }

  Service.Configuration configuration(String token, boolean messageContent) {
    return new Service.Configuration(
        token,
        new Connection((InetSocketAddress) discord.proxy().address(), true),
        messageContent,
        0,
        AT_ONCE);
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

  @Override
  public void close() {
    if (service != null) {
      service.close();
    }
    discord.close();
  }
}
