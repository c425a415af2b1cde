package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Shown;

/** Answers that come sentence by sentence, over Discord's own protocol. */
final class GradualAnswersOnTheWireTest {

  private static final String FIRST = "Dr Malawana regretted the disruption. [1]";

  @TempDir Path folder;

  @Test
  void a_checked_sentence_is_read_while_the_rest_is_still_composed() {
    try (Bench bench = new Bench(folder)) {
      Guild guild = bench.discord.addGuild("Surrey");
      Channel channel = guild.addChannel("strike");
      bench.start();
      CountDownLatch rest = bench.core.hold();

      Interaction asking =
          guild
              .addMember("ann")
              .run(channel, "ask", Map.of("question", "Who regretted what, slowly?"));
      Shown draft = asking.awaitReply("a sentence", shown -> shown.words().contains(FIRST));
      assertTrue(draft.words().contains("more is being composed"), draft.words());
      assertEquals(List.of(), draft.buttons());

      rest.countDown();
      Shown whole = asking.awaitReply("the answer", shown -> !shown.buttons().isEmpty());
      assertTrue(whole.words().contains(FIRST), whole.words());
      assertTrue(whole.words().contains(FakeCore.BEFORE), whole.words());
      assertFalse(whole.words().contains("more is being composed"), whole.words());
      assertEquals(0, bench.discord.rateLimitsExceeded());
    }
  }
}
