package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.gateway.StartUpException;
import org.strikebot.bot.discord.rest.Patience;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Intent;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Shown;
import org.strikebot.bot.records.Records;

/** How the bot starts, fails to start, and comes back, over Discord's own protocol. */
final class StartOnTheWireTest {

  /** Of each kind so little that what is waited for cannot come, and enough for what can. */
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(30));

  @TempDir Path folder;
  private Bench bench;
  private Guild guild;
  private Channel channel;
  private Member ann;

  @BeforeEach
  void make() {
    bench = new Bench(folder);
    guild = bench.discord.addGuild("Surrey");
    channel = guild.addChannel("strike");
    ann = guild.addMember("ann");
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private String refusal(Service.Configuration configuration) {
    try (Records records = Records.open(folder.resolve("refused.db"))) {
      return String.valueOf(
          assertThrows(
                  StartUpException.class,
                  () ->
                      Service.open(configuration, bench.core, bench.librarian, records, bench.clock)
                          .close())
              .getMessage());
    }
  }

  private void asks(Channel there) {
    ann.run(there, "ask", Map.of("question", "Who?"))
        .awaitReply("the answer", shown -> shown.words().contains("Malawana"));
  }

  @Test
  @Timeout(30)
  void a_missing_token_is_told_with_where_to_get_one() {
    Service.Configuration none =
        new Service.Configuration(null, new Connection(null, false), true, -1, 1);
    assertTrue(refusal(none).contains("DISCORD_TOKEN"));
  }

  @Test
  @Timeout(30)
  void a_bad_token_is_told_with_how_to_make_a_new_one() {
    String told = refusal(bench.configuration("not.a.token", true));
    assertTrue(told.contains("refuses (401)") && told.contains("Reset Token"), told);
  }

  @Test
  @Timeout(30)
  void what_cannot_be_a_token_is_sent_nowhere() {
    String told = refusal(bench.configuration("Bot " + bench.discord.token(), true));
    assertTrue(told.contains("three parts") && !told.contains(bench.discord.token()), told);
    assertEquals(0, bench.discord.requests().size());
  }

  @Test
  @Timeout(30)
  void a_missing_intent_is_told_with_the_switch_to_turn() {
    bench.discord.application().revoke(Intent.MESSAGE_CONTENT);
    String told = refusal(bench.configuration(bench.discord.token(), true));
    assertTrue(told.contains("Message Content Intent") && told.contains("messageContent"), told);
  }

  @Test
  @Timeout(30)
  void a_silent_gateway_is_told_with_what_may_hold_it() {
    bench.patience = SHORT;
    bench.discord.gateway().fallSilent();
    String told = refusal(bench.configuration(bench.discord.token(), true));
    assertTrue(told.contains("silence") && told.contains("WebSockets"), told);
  }

  @Test
  @Timeout(30)
  void no_network_is_told_with_what_to_check() {
    Service.Configuration nowhere =
        new Service.Configuration(
            bench.discord.token(),
            new Connection(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), true, SHORT),
            true,
            -1,
            1);
    assertTrue(refusal(nowhere).contains("no way there"));
  }

  /** What can be waited for one after another, as {@link Patience} says, and to connect. */
  @Test
  void a_start_that_must_fail_ends_within_half_a_minute() {
    Patience usual = Patience.USUAL;
    assertTrue(
        usual.login().plus(usual.start()).compareTo(Duration.ofSeconds(25)) < 0,
        "asked before the login, then a gateway that is silent");
    assertTrue(
        usual.login().plus(usual.probe()).compareTo(Duration.ofSeconds(25)) < 0,
        "a gateway that closes late, then one that does not say why");
  }

  @Test
  void without_the_intent_a_thread_is_told_once_how_to_go_on() {
    bench.discord.application().revoke(Intent.MESSAGE_CONTENT);
    bench.start(false);
    Shown answer =
        ann.run(channel, "ask", Map.of("question", "Who?"))
            .awaitReply("the answer", shown -> shown.words().contains("Malawana"));
    ann.click(answer, "Follow up");
    Channel thread = channel.awaitThread(answer);
    thread.awaitFromBot(ann, "a welcome", shown -> shown.words().contains("mentioning me"));
    ann.say(thread, "and when?");
    thread.awaitFromBot(ann, "how to go on", shown -> shown.repliesTo().isPresent());
    ann.say(thread, "hello?");
    ann.say(thread, bench.discord.application().mention() + " and when?");
    thread.awaitFromBot(ann, "the answer", shown -> shown.words().contains("Malawana"));
    assertEquals(3, thread.fromBot(ann).size());
  }

  @Test
  void a_gateway_that_acknowledges_no_heartbeat_is_left_and_resumed() {
    bench.discord.gateway().heartbeatEvery(Duration.ofSeconds(1));
    bench.start();
    asks(channel);
    bench.hurry(5);
    Instant dead = bench.clock.instant();
    bench.discord.gateway().stopAcknowledging();
    bench.discord.gateway().awaitResumed(1);
    Duration gone = Duration.between(dead, bench.clock.instant());
    assertTrue(gone.compareTo(Duration.ofSeconds(60)) < 0, "by the bot's clock: " + gone);
    asks(channel);
  }

  @Test
  void health_and_metrics_are_told() throws Exception {
    bench.start();
    asks(channel);
    assertEquals("ok\n", get("/healthz"));
    assertEquals("ready\n", get("/readyz"));
    // Counted when all is done, which is just after the answer is seen.
    String metrics = awaitTold("/metrics", "strikebot_questions_total{outcome=\"answered\"} 1.0");
    assertTrue(metrics.contains("strikebot_gateway_connected 1.0"), metrics);
    assertTrue(!metrics.contains(bench.discord.token()), "no token in metrics");
  }

  @Test
  void whoever_routes_to_the_bot_is_told_while_it_cannot_hear() throws Exception {
    bench.start();
    bench.discord.gateway().fallSilent();
    bench.discord.gateway().cut();
    awaitTold("/readyz", "the gateway is being reconnected");
    assertEquals("ok\n", get("/healthz"), "the process lives");
    bench.discord.gateway().recover();
    bench.discord.gateway().cut();
    awaitTold("/readyz", "ready\n");
  }

  private String awaitTold(String path, String words) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    String told = get(path);
    while (!told.contains(words) && System.nanoTime() < end) {
      told = get(path);
    }
    assertTrue(told.contains(words), told);
    return told;
  }

  private String get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + bench.service().healthPort() + path);
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  @Test
  void the_invite_asks_for_what_is_used_and_no_more() {
    bench.start();
    assertEquals(
        "https://discord.com/oauth2/authorize?client_id="
            + bench.discord.application().id()
            + "&scope=bot%20applications.commands&permissions=309237763072",
        bench.service().invite());
  }
}
