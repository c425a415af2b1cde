package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.discord.rest.Patience;
import org.strikebot.bot.discord.wire.Fault;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Permission;
import org.strikebot.bot.discord.wire.Shown;

/** Each question is answered, and once, whatever breaks on the way; over Discord's own protocol. */
final class OnceOnTheWireTest extends MembersOnTheWire {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void a_mention_is_answered_once_as_a_reply_even_when_told_twice() {
    bench.discord.gateway().deliverTwice();
    Shown question = ann.say(channel, mention("who regretted what?"));

    Shown reply = answeredIn(channel);
    assertEquals(question.id(), reply.repliesTo().orElseThrow());
    ann.say(channel, mention("and again?"));
    channel.awaitFromBot(
        ben,
        "the second answer",
        shown -> shown.words().contains("and again") && !shown.buttons().isEmpty());
    assertEquals(2, channel.fromBot(ben).size());
    assertEquals(2, bench.core.asked.size());
  }

  @Test
  void a_command_told_twice_counts_once_and_is_answered_once() {
    bench.discord.gateway().deliverTwice();
    answered(ann.run(channel, "ask", Map.of("question", "Who?")));
    answered(ann.run(channel, "ask", Map.of("question", "When?")));
    assertEquals(2, channel.fromBot(ben).size());
    assertEquals(2, bench.core.asked.size());
    var today = LocalDate.ofInstant(bench.clock.instant(), ZoneOffset.UTC);
    assertEquals(2, bench.records().usage().of(Long.toString(guild.id()), today).asked());
  }

  @Test
  void a_post_cut_off_after_it_was_sent_is_not_posted_twice() {
    bench.discord.faults().next(1, "POST /channels/\\d+/messages", new Fault.CutAfter());
    ann.say(channel, mention("who?"));
    answeredIn(channel);
    assertEquals(1, channel.fromBot(ben).size());
  }

  @Test
  void an_acknowledgement_cut_off_after_it_was_sent_is_answered_all_the_same() {
    bench.discord.faults().next(1, "POST /interactions/.*/callback", new Fault.CutAfter());
    answered(ann.run(channel, "ask", Map.of("question", "Who?")));
    assertEquals(1, channel.fromBot(ben).size());
  }

  @Test
  void a_question_whose_acknowledgement_came_too_late_is_answered_in_its_channel() {
    bench
        .discord
        .faults()
        .next(
            1,
            "POST /interactions/.*/callback",
            new Fault.Answered(
                404, Map.of(), "{\"message\": \"Unknown interaction\", \"code\": 10062}"));
    ann.run(channel, "ask", Map.of("question", "Who regretted what?"));
    Shown reply = answeredIn(channel);
    assertTrue(reply.words().contains("Who regretted what?"), reply.words());
    assertEquals(1, channel.fromBot(ben).size());
  }

  @Test
  void an_answer_of_discord_that_comes_too_late_costs_no_second_message() {
    bench.stop();
    bench.patience = new Patience(SECOND.multipliedBy(10), SECOND.multipliedBy(14), SECOND, SECOND);
    bench.start();
    CountDownLatch never = new CountDownLatch(1);
    bench.discord.faults().next(1, "POST /channels/\\d+/messages", new Fault.Held(never));
    try {
      Shown question = ann.say(channel, mention("who regretted what?"));
      Shown reply = answeredIn(channel);
      assertEquals(question.id(), reply.repliesTo().orElseThrow());
      assertEquals(1, channel.fromBot(ben).size());
      assertEquals(1, bench.core.asked.size());
    } finally {
      never.countDown();
    }
  }

  @Test
  void every_429_and_5xx_is_waited_out_and_never_answered_by_a_burst() {
    String edits = "PATCH /webhooks/.*";
    var faults = bench.discord.faults();
    faults.next(1, edits, Fault.rateLimited(0.2));
    faults.next(1, edits, Fault.rateLimitedGlobally(0.2));
    faults.next(1, edits, Fault.rateLimitedWithoutRetryAfter());
    faults.next(1, edits, Fault.rateLimitedWithDecimalRetryAfter(0.2));
    faults.next(1, edits, Fault.rateLimitedWithoutBodyField(0.2));
    faults.next(2, edits, Fault.serverError(503));

    Interaction asking = ann.run(channel, "ask", Map.of("question", "Who?"));

    asking.awaitReply(
        "the answer", Duration.ofSeconds(30), shown -> shown.words().contains("Malawana"));
    long edited =
        bench.discord.count(
            line ->
                line.path("method").asText().equals("PATCH")
                    && line.path("path").asText().contains("/webhooks/"));
    assertTrue(edited <= 10, "edits: " + edited);
  }

  @Test
  void a_question_open_at_the_end_is_answered_after_the_next_start() {
    CountDownLatch latch = bench.core.hold();
    Interaction asking = ann.run(channel, "ask", Map.of("question", "Who?"));
    asking.awaitAcknowledged();
    bench.discord.await("the question at work", _ -> bench.core.asked.size() == 1);
    bench.kill();
    latch.countDown();
    bench.start();
    answered(asking);
  }

  @Test
  void what_a_process_was_about_to_show_when_it_ended_never_takes_the_answers_place()
      throws InterruptedException {
    CountDownLatch latch = bench.core.hold();
    Interaction asking = ann.run(channel, "ask", Map.of("question", "Who?"));
    asking.awaitReply("a stage", shown -> shown.words().contains("Searching"));
    bench.kill();
    // Checking is the next stage, which would be shown some time after the one before.
    latch.countDown();
    Thread.sleep(Bench.BETWEEN_EDITS.multipliedBy(2));

    assertTrue(asking.response().orElseThrow().words().contains("Searching"));
  }

  @Test
  void where_the_bot_may_not_write_nothing_is_lost_but_that_answer() {
    channel.denyBot(Permission.SEND_MESSAGES);
    ann.say(channel, mention("who?"));
    bench.discord.await(
        "a refused message",
        local ->
            local.count(
                    line ->
                        line.path("status").asInt() == 403
                            && line.path("method").asText().equals("POST"))
                > 0);
    answered(ann.run(channel, "ask", Map.of("question", "When?")));
    assertEquals(1, bench.core.asked.size(), "what cannot be shown is not worked on");
  }
}
