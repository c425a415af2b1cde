package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Permission;
import org.strikebot.bot.discord.wire.Shown;

/** What becomes of what is under way when the bot is told to end. */
final class StoppingOnTheWireTest {

  @TempDir private Path folder;
  private Bench bench;
  private Guild guild;
  private Channel channel;
  private Member ann;

  @BeforeEach
  void start() {
    bench = new Bench(folder);
    guild = bench.discord.addGuild("Surrey");
    channel = guild.addChannel("strike");
    ann = guild.addMember("ann");
    bench.start();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private static boolean answered(Shown shown) {
    return shown.words().contains("Malawana");
  }

  private Interaction askAndAwaitWork(String question) {
    int before = bench.core.asked.size();
    Interaction asking = ann.run(channel, "ask", Map.of("question", question));
    asking.awaitAcknowledged();
    bench.discord.await("the question at work", _ -> bench.core.asked.size() > before);
    return asking;
  }

  private static List<Thread> answering() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("answer-"))
        .toList();
  }

  @Test
  void what_is_under_way_is_finished_before_the_end() throws Exception {
    CountDownLatch latch = bench.core.hold();
    Interaction asking = askAndAwaitWork("Who?");
    Thread stopping = Thread.ofPlatform().start(bench::stop);
    latch.countDown();
    stopping.join();
    assertTrue(answered(asking.response().orElseThrow()));
  }

  @Test
  void what_cannot_be_finished_is_left_to_the_next_start_without_a_word_of_failure()
      throws Exception {
    List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> uncaught.add(thrown));
    try (LogLines log = LogLines.asInTests()) {
      CountDownLatch latch = bench.core.hold();
      Interaction asking = askAndAwaitWork("Who?");
      bench.stop(Duration.ZERO);
      List<Thread> answering = answering();
      latch.countDown();
      for (Thread thread : answering) {
        thread.join();
      }
      bench.start();
      asking.awaitReply("the answer", StoppingOnTheWireTest::answered);
      assertEquals(
          List.of(),
          asking.response().orElseThrow().before().stream()
              .filter(shown -> shown.words().contains("Something broke"))
              .toList());
      assertEquals(List.of(), log.errors());
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertEquals(List.of(), uncaught);
    assertEquals(1, channel.fromBot(ann).size());
  }

  @Test
  void a_reindex_is_called_off_and_says_so() {
    Member mod = guild.addMember("mod", guild.addRole("mods", Permission.MANAGE_GUILD));
    bench.librarian.hold();
    Interaction reindex = mod.run(channel, "library reindex");
    reindex.awaitReply("half of it", shown -> shown.words().contains("10 of 20 documents"));
    bench.stop();
    Shown last = reindex.response().orElseThrow();
    assertTrue(last.words().contains("Cancelled"), last.words());
  }
}
