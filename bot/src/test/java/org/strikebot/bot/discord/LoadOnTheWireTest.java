package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
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
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Fault;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.LocalDiscord;
import org.strikebot.bot.discord.wire.Member;

/** Two hundred questions of fifty members in ten servers within two seconds. */
final class LoadOnTheWireTest {

  private static final int SERVERS = 10;
  private static final int MEMBERS = 5;
  private static final int EACH = 4;
  private static final int MILLIS_BETWEEN = 10;
  private static final int MILLIS_TO_CUT = 700;

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
      interaction.awaitReply("the answer", PATIENCE, shown -> shown.words().contains("Malawana"));
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

  private static void tell(TestReporter report, List<Interaction> asked, LocalDiscord discord) {
    Duration acknowledged =
        percentile(asked.stream().map(Interaction::awaitAcknowledged).toList(), 0.99);
    Duration answered =
        percentile(asked.stream().map(LoadOnTheWireTest::answeredAfter).toList(), 0.99);
    report.publishEntry(
        Map.of(
            "questions", String.valueOf(asked.size()),
            "acknowledged-p99-ms", String.valueOf(acknowledged.toMillis()),
            "answered-p99-ms", String.valueOf(answered.toMillis()),
            "heap-mb", String.valueOf(heap() >> 20),
            "gateway-resumed", String.valueOf(discord.gateway().resumed()),
            "rest-faults", String.valueOf(discord.faults().met()),
            "rate-limits-overrun", String.valueOf(discord.rateLimitsExceeded())));
  }

  /** What is in use once all is answered and nothing more is wanted of it, in bytes. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static Duration percentile(List<Duration> all, double share) {
    List<Duration> sorted = all.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** A bot that has served for a moment: its classes are loaded, its connections open. */
  private static void warmUp(Bench bench) {
    Guild elsewhere = bench.discord.addGuild("warm");
    Channel channel = elsewhere.addChannel("strike");
    for (int turn = 0; turn < 40; turn++) {
      Member member = elsewhere.addMember("warm-" + turn);
      member
          .run(channel, "ask", Map.of("question", "who?"))
          .awaitReply("the answer", PATIENCE, shown -> shown.words().contains("Malawana"));
    }
  }

  /** The figures are told and not judged here: a machine may be at anything while tests run. */
  @Test
  void all_are_acknowledged_and_answered_once(TestReporter report) throws Exception {
    try (Bench bench = new Bench(folder);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(4)) {
      LocalDiscord discord = bench.discord;
      List<Asker> askers = askers(discord);
      bench.start();
      warmUp(bench);
      List<Interaction> asked = askAll(clock, askers);
      assertEachAnsweredOnce(asked, askers);
      tell(report, asked, discord);
      assertEquals(SERVERS * MEMBERS * EACH, asked.size());
    }
  }

  @Test
  void nothing_is_lost_and_nothing_twice_while_the_gateway_dies_and_rest_fails(TestReporter report)
      throws Exception {
    try (Bench bench = new Bench(folder);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(4)) {
      LocalDiscord discord = bench.discord;
      List<Asker> askers = askers(discord);
      bench.start();
      // Several times within the two seconds of asking, and on until all is answered.
      ScheduledFuture<?> killing =
          clock.scheduleAtFixedRate(
              () -> discord.gateway().cut(), MILLIS_TO_CUT, MILLIS_TO_CUT, TimeUnit.MILLISECONDS);
      discord.faults().share(0.05, 42, ".*", Fault.serverError(503));
      List<Interaction> asked = askAll(clock, askers);
      assertEachAnsweredOnce(asked, askers);
      killing.cancel(false);
      tell(report, asked, discord);
      assertTrue(discord.gateway().resumed() > 0);
      assertTrue(discord.faults().met() > 0);
    }
  }
}
