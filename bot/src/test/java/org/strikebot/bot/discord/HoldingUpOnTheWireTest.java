package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Fault;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Shown;

/** The bot while the way to Discord breaks, in each way it can. */
final class HoldingUpOnTheWireTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir private Path folder;
  private Bench bench;
  private Channel channel;
  private Member ann;

  @BeforeEach
  void start() {
    bench = new Bench(folder);
    bench.discord.gateway().heartbeatEvery(Duration.ofSeconds(1));
    Guild guild = bench.discord.addGuild("Surrey");
    channel = guild.addChannel("strike");
    ann = guild.addMember("ann");
    bench.start();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Shown say(String question) {
    return ann.say(channel, bench.discord.application().mention() + " " + question);
  }

  private void awaitAnswered(Shown said) {
    channel.awaitFromBot(
        ann,
        "the answer",
        PATIENCE,
        shown ->
            shown.repliesTo().equals(Optional.of(said.id())) && shown.words().contains("Malawana"));
  }

  private void awaitOnlyAnswered(Shown said) {
    awaitAnswered(said);
    assertEquals(1, channel.fromBot(ann).size());
  }

  @Test
  void what_is_said_while_the_connection_is_cut_is_answered() {
    bench.discord.gateway().cut();
    awaitOnlyAnswered(say("why?"));
    assertEquals(1, bench.discord.gateway().resumed());
  }

  @Test
  void what_is_said_while_the_connection_is_closed_is_answered() {
    bench.discord.gateway().close(4000, "Unknown error.");
    awaitOnlyAnswered(say("why?"));
    assertEquals(1, bench.discord.gateway().resumed());
  }

  @Test
  void a_request_to_reconnect_is_followed() {
    bench.discord.gateway().askToReconnect();
    awaitOnlyAnswered(say("why?"));
    bench.discord.gateway().awaitResumed(1);
  }

  @Test
  void a_session_that_is_forgotten_is_begun_anew() {
    bench.discord.gateway().invalidateSessions();
    bench.discord.gateway().awaitIdentified(2);
    awaitOnlyAnswered(say("why?"));
  }

  @Test
  void a_connection_that_swallows_everything_is_left_and_resumed() {
    bench.discord.gateway().stall();
    bench.hurry(5);
    awaitOnlyAnswered(say("why?"));
    assertEquals(1, bench.discord.gateway().resumed());
  }

  @Test
  void commands_are_written_only_when_they_changed() {
    bench.stop();
    bench.start();
    assertEquals(1, bench.discord.commandWrites());
  }

  @Test
  void errors_of_the_server_are_outlasted() {
    bench.discord.faults().next(2, "POST /interactions/.*", Fault.serverError(503));
    bench.discord.faults().next(2, "PATCH .*", Fault.serverError(502));
    ann.run(channel, "ask", Map.of("question", "why?"))
        .awaitReply("the answer", shown -> shown.words().contains("Malawana"));
    assertEquals(1, channel.fromBot(ann).size());
  }
}
