package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Fault;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.LocalDiscord;
import org.strikebot.bot.discord.wire.Member;

/** Two hundred questions of fifty members in ten servers within two seconds. */
final class LoadOnTheWireTest {

  private static final Logger LOG = LoggerFactory.getLogger(LoadOnTheWireTest.class);
  private static final int SERVERS = 10;
  private static final int MEMBERS = 5;
  private static final int EACH = 4;
  private static final int MILLIS_BETWEEN = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  /** One question: who asks where. */
  private record Asker(Member member, Channel channel) {}

  private static List<Asker> askers(LocalDiscord discord) {
    List<Asker> askers = new ArrayList<>();
    for (int server = 0; server < SERVERS; server++) {
      Guild guild = discord.addGuild("server-" + server);
      Channel channel = guild.addChannel("strike");
      for (int member = 0; member < MEMBERS; member++) {
        askers.add(new Asker(guild.addMember("member-" + server + "-" + member), channel));
      }
    }
    return askers;
  }

  /** All questions, as they arrive: one every ten milliseconds. */
  private static List<Interaction> askAll(ScheduledExecutorService clock, List<Asker> askers)
      throws Exception {
    List<ScheduledFuture<Interaction>> asking = new ArrayList<>();
    int at = 0;
    for (int round = 0; round < EACH; round++) {
      for (Asker asker : askers) {
        String question = "question " + at;
        asking.add(
            clock.schedule(
                () -> asker.member().run(asker.channel(), "ask", Map.of("question", question)),
                (long) at++ * MILLIS_BETWEEN,
                TimeUnit.MILLISECONDS));
      }
    }
    List<Interaction> asked = new ArrayList<>();
    for (ScheduledFuture<Interaction> one : asking) {
      asked.add(one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
    return asked;
  }

  private static void assertEachAnsweredOnce(List<Interaction> asked, List<Asker> askers) {
    for (Interaction interaction : asked) {
      interaction.awaitReply(
          "the answer", PATIENCE, shown -> shown.words().contains(FakeCore.SAID));
      assertEquals(List.of(), interaction.followUps());
    }
    int shown =
        askers.stream()
            .map(Asker::channel)
            .distinct()
            .mapToInt(channel -> channel.fromBot(channel.guild().owner()).size())
            .sum();
    assertEquals(asked.size(), shown);
  }

  /** From the asking to the message that last changed it into the answer. */
  private static Duration answeredAfter(Interaction asked) {
    return asked.changedAfter().orElseThrow();
  }

  private static Duration percentile(List<Duration> all, double share) {
    List<Duration> sorted = all.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  @Test
  void all_are_acknowledged_and_answered_once() throws Exception {
    try (Bench bench = new Bench(folder);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(4)) {
      LocalDiscord discord = bench.discord;
      List<Asker> askers = askers(discord);
      bench.start();
      List<Interaction> asked = askAll(clock, askers);
      assertEachAnsweredOnce(asked, askers);
      Duration acknowledged =
          percentile(asked.stream().map(Interaction::awaitAcknowledged).toList(), 0.99);
      Duration answered =
          percentile(asked.stream().map(LoadOnTheWireTest::answeredAfter).toList(), 0.99);
      LOG.info(
          "{} questions: p99 {} ms to acknowledge, {} ms to answer; {} rate limits overrun",
          asked.size(),
          acknowledged.toMillis(),
          answered.toMillis(),
          discord.rateLimitsExceeded());
      assertEquals(SERVERS * MEMBERS * EACH, asked.size());
    }
  }

  @Test
  void nothing_is_lost_and_nothing_twice_while_the_gateway_dies_and_rest_fails() throws Exception {
    try (Bench bench = new Bench(folder);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(4)) {
      LocalDiscord discord = bench.discord;
      List<Asker> askers = askers(discord);
      bench.start();
      // Before the load, so that the first drop falls into it.
      ScheduledFuture<?> killing =
          clock.scheduleAtFixedRate(() -> discord.gateway().cut(), 1, 5, TimeUnit.SECONDS);
      discord.faults().share(0.05, 42, ".*", Fault.serverError(503));
      List<Interaction> asked = askAll(clock, askers);
      assertEachAnsweredOnce(asked, askers);
      killing.cancel(false);
      assertTrue(discord.gateway().resumed() > 0);
      assertTrue(discord.faults().met() > 0);
    }
  }
}
