package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.bot.Poll.ALSO_HOLDS;
import static org.strikebot.bot.Poll.HOLDS;
import static org.strikebot.bot.Poll.INVENTED;
import static org.strikebot.bot.Poll.QUESTION;
import static org.strikebot.bot.Poll.claim;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.composition.wire.ModelServer;
import org.strikebot.bot.composition.wire.Script;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.LocalDiscord;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Shown;
import org.strikebot.bot.settings.Platform;
import org.strikebot.bot.settings.Settings;
import org.strikebot.bot.settings.SettingsReader;

/**
 * {@code serve} with a chat model, whole: real Javacord, real library, real clients of models; only
 * Discord and the model's server are local, and the model says what is scripted.
 */
final class ServedModelOnTheWireTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final ModelServer model = new ModelServer(body -> Script.empty());
  private final LocalDiscord discord = LocalDiscord.start();
  private final Guild guild = discord.addGuild("Surrey");
  private final Channel channel = guild.addChannel("strike");
  private final Member ann = guild.addMember("ann");
  private Thread serving = Thread.currentThread();

  @BeforeEach
  void serve() throws Exception {
    Path config = ServedSettings.write(folder, discord, model);
    Platform platform = new Platform("Linux", folder, ServedSettings.environment(discord));
    Settings settings =
        new SettingsReader<>(Settings.defaults(platform), platform.environment()).read(config);
    ServeWiring wiring =
        new Wiring(
                InstantSource.system(),
                System::nanoTime,
                folder.resolve("data"),
                platform.environment(),
                SharedParts.heavy())
            .discord();
    CountDownLatch up = new CountDownLatch(1);
    PrintWriter told =
        new PrintWriter(out) {
          @Override
          public void flush() {
            super.flush();
            up.countDown();
          }
        };
    serving =
        Thread.ofPlatform()
            .name("serving")
            .start(
                () -> {
                  try {
                    wiring.serve(settings, (done, all) -> {}, told);
                  } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                  }
                });
    up.await();
  }

  @AfterEach
  void stop() throws InterruptedException {
    serving.interrupt();
    serving.join();
    discord.close();
    model.close();
  }

  @Test
  void a_mention_is_answered_claim_by_claim_as_each_is_checked_and_edits_keep_their_distance() {
    CountDownLatch thinking = new CountDownLatch(1);
    CountDownLatch rest = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    model.script(
        body -> {
          if (calls.getAndIncrement() > 0) {
            return new Script.Says("{\"claims\": []}");
          }
          pass(thinking);
          return new Script.Gated(
              "{\"claims\": [" + claim(body, INVENTED) + "," + claim(body, HOLDS) + ",",
              rest,
              claim(body, ALSO_HOLDS) + "]}");
        });

    Shown question = ann.say(channel, discord.application().mention() + " " + QUESTION);
    channel.awaitFromBot(ann, "a stage", shown -> shown.words().contains("hecking"));
    thinking.countDown();
    Shown draft = channel.awaitFromBot(ann, "a claim", shown -> shown.words().contains(HOLDS));
    assertTrue(draft.words().contains("more is being composed"), draft.words());
    assertFalse(draft.words().contains(ALSO_HOLDS), draft.words());
    rest.countDown();
    Shown whole = channel.awaitFromBot(ann, "the answer", shown -> !shown.buttons().isEmpty());

    assertEquals(question.id(), whole.repliesTo().orElseThrow());
    assertTrue(whole.words().contains(HOLDS + " [1]"), whole.words());
    assertTrue(whole.words().contains(ALSO_HOLDS + " [1]"), whole.words());
    assertTrue(whole.words().contains("composed by test-model"), whole.words());
    assertTrue(whole.words().contains("https://paper.example/poll#:~:text="), whole.words());
    for (Shown before : whole.before()) {
      assertFalse(before.words().contains(INVENTED), "never seen: " + before.words());
    }
    assertFalse(whole.words().contains(INVENTED), whole.words());
    assertEquals(1, channel.fromBot(ann).size());
    assertTrue(whole.before().size() <= 4, "edits: " + whole.before().size());
    assertEquals(0, discord.rateLimitsExceeded());
  }

  @Test
  void serve_tells_the_link_that_lets_it_into_a_server() {
    assertTrue(
        out.toString()
            .contains("Let the bot into a server with https://discord.com/oauth2/authorize?"),
        out.toString());
    assertFalse(out.toString().contains(discord.token()), "no token is printed");
  }

  @Test
  void claims_that_come_in_a_burst_are_no_burst_of_edits() {
    model.script(
        body -> {
          List<String> claims = new ArrayList<>();
          claims.add(claim(body, HOLDS));
          claims.add(claim(body, ALSO_HOLDS));
          for (int at = 0; at < 8; at++) {
            claims.add(claim(body, "Ipsos MORI asked 800 adults" + " in April".repeat(at) + "."));
          }
          return Script.claims(claims);
        });

    Interaction asking = ann.run(channel, "ask", Map.of("question", QUESTION));
    Shown whole = asking.awaitReply("the answer", shown -> !shown.buttons().isEmpty());

    assertTrue(whole.words().contains(ALSO_HOLDS), whole.words());
    assertTrue(whole.before().size() <= 3, "edits: " + whole.before().size());
  }

  @Test
  void a_model_that_fails_means_extracts_and_a_line_that_says_so() {
    model.script(body -> new Script.Refuses(401));

    Interaction asking = ann.run(channel, "ask", Map.of("question", QUESTION));
    Shown reply = asking.awaitReply("the answer", shown -> !shown.buttons().isEmpty());

    assertTrue(
        reply.words().contains("Answered with extracts: the model refused the key."),
        reply.words());
    assertTrue(reply.words().contains("57% supported the strike"), reply.words());
    assertTrue(reply.words().contains("in the sources' own words"), reply.words());
  }

  @Test
  void a_model_that_breaks_off_leaves_what_was_checked_and_says_so() {
    model.script(body -> new Script.Cuts("{\"claims\": [" + claim(body, HOLDS) + ", {\"text\":"));

    Interaction asking = ann.run(channel, "ask", Map.of("question", QUESTION));
    Shown reply = asking.awaitReply("the answer", shown -> !shown.buttons().isEmpty());

    assertTrue(reply.words().contains(HOLDS + " [1]"), reply.words());
    assertTrue(reply.words().contains("The answer may be incomplete"), reply.words());
  }

  @Test
  void a_question_in_german_is_answered_in_german_and_its_quotes_tell_the_english() {
    String german = "Wie viele Erwachsene haben den Streik in der Umfrage unterstützt?";
    String translated = "Ipsos MORI stellte fest, dass 57 % den Streik unterstützten.";
    model.script(
        body ->
            body.contains("into plain English")
                ? new Script.Says(QUESTION)
                : Script.claims(
                    List.of(
                        claim(body, HOLDS)
                            .replaceFirst("\\{", "{\"translated\": \"" + translated + "\", "))));

    Interaction asking = ann.run(channel, "ask", Map.of("question", german));
    Shown reply = asking.awaitReply("the answer", shown -> !shown.buttons().isEmpty());
    assertTrue(reply.words().contains(german), reply.words());
    assertTrue(reply.words().contains(translated + " [1]"), reply.words());
    assertTrue(reply.words().contains("checked in English"), reply.words());

    Shown quotes = ann.click(reply, "Show quotes").awaitReply();
    assertTrue(quotes.words().contains("It found that 57% supported the strike"), quotes.words());
    assertTrue(quotes.words().contains(HOLDS), quotes.words());
    assertTrue(quotes.words().contains("Searched for: " + QUESTION), quotes.words());
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
