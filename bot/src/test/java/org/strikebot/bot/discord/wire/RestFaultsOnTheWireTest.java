package org.strikebot.bot.discord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.ReplyMessages;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.reply.Reply;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.Patience;
import org.strikebot.bot.discord.rest.RestMeter;

/** Whatever goes wrong on the way, a message is posted once, and Discord is not hammered. */
final class RestFaultsOnTheWireTest {

  private static final String POST = "POST /channels/\\d+/messages";

  /** How long an answer is waited for here; most come within hundredths of it. */
  private static final Duration LIMIT = Duration.ofMillis(800);

  private final LocalDiscord local = LocalDiscord.start();
  private final Guild guild = local.addGuild("Surrey");
  private final Channel channel = guild.addChannel("strike");
  private final Member ann = guild.addMember("ann");
  private final Discord discord =
      new Discord(
          local.client(),
          new Patience(LIMIT, LIMIT, LIMIT, LIMIT),
          local.token(),
          InstantSource.system(),
          new RestMeter() {
            @Override
            public void answered(String method, int status) {}

            @Override
            public void broken(String method) {}
          });

  @AfterEach
  void close() {
    local.close();
  }

  static Stream<Arguments> faults() {
    return Map.of(
            "429 as documented", Fault.rateLimited(0.3),
            "429 for everything", Fault.rateLimitedGlobally(0.3),
            "429 without a time", Fault.rateLimitedWithoutRetryAfter(),
            "429 with a decimal time", Fault.rateLimitedWithDecimalRetryAfter(0.3),
            "429 without a time in its body", Fault.rateLimitedWithoutBodyField(0.3),
            "500", Fault.serverError(500),
            "502", Fault.serverError(502),
            "503", Fault.serverError(503),
            "cut before", new Fault.CutBefore(),
            "cut after", new Fault.CutAfter())
        .entrySet()
        .stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void posts_once_through(String name, Fault fault) {
    local.faults().next(2, POST, fault);

    discord.post(Json.id(channel.id()), Message.text("hello").once("nonce-1"));

    assertEquals(1, channel.fromBot(ann).size(), name);
    long sent = local.count(line -> line.path("method").asText().equals("POST"));
    assertTrue(sent <= 3, () -> name + ": sent " + sent + " times");
  }

  @Test
  void posts_once_though_the_answer_comes_later_than_it_is_waited_for() {
    CountDownLatch never = new CountDownLatch(1);
    local.faults().next(2, POST, new Fault.Held(never));

    String posted;
    try {
      posted = discord.post(Json.id(channel.id()), Message.text("hello").once("nonce-1"));
    } finally {
      never.countDown();
    }

    assertEquals(2, local.faults().met(), "each was carried out, and answered too late");
    assertEquals(
        List.of(posted), channel.fromBot(ann).stream().map(one -> Json.id(one.id())).toList());
  }

  @Test
  void a_link_in_a_text_is_not_unfurled_and_the_embed_that_takes_its_place_is_shown() {
    String link = "see https://news.example/strike and [this](https://news.example/two)";
    String there = Json.id(channel.id());
    String posted = discord.post(there, Message.text(link).once("nonce-1"));
    Shown text = channel.fromBot(ann).getFirst();
    assertEquals(link, text.content());
    assertEquals(List.of(), text.unfurled());

    discord.edit(
        there,
        posted,
        new ReplyMessages(Texts.english()).draft("why?", Reply.message("", "Said.")));

    Shown answer = channel.fromBot(ann).getFirst();
    assertEquals(1, answer.embeds().size());
    assertEquals("", answer.content());
  }

  @Test
  void a_file_is_read_up_to_a_limit_and_from_nowhere_but_discord() {
    byte[] bytes = new byte[2_000];
    Attachment file = local.upload("note.txt", "text/plain", bytes);
    String link = file.json().path("url").asText();

    assertEquals(2_000, discord.attachment(link, 2_000).length);
    assertThrows(IllegalStateException.class, () -> discord.attachment(link, 1_999));
    assertThrows(
        IllegalArgumentException.class,
        () -> discord.attachment("https://evil.example/note.txt", 2_000));
  }

  @Test
  void keeps_the_limits_that_it_is_told() {
    local.messagesWithin(Duration.ofSeconds(2));
    for (int i = 0; i < 7; i++) {
      discord.post(Json.id(channel.id()), Message.text("hello " + i).once("nonce-" + i));
    }
    assertEquals(7, channel.fromBot(ann).size());
    assertEquals(0, local.rateLimitsExceeded());
  }
}
