package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Shown;

/** How questions come in and what is seen of their answers, over Discord's own protocol. */
final class AskingOnTheWireTest extends MembersOnTheWire {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void a_command_is_acknowledged_at_once_and_answered_with_sources_and_date() {
    Interaction asking = ann.run(channel, "ask", Map.of("question", "Who regretted what?"));

    assertTrue(asking.awaitAcknowledged().compareTo(SECOND) < 0);
    Shown reply = answered(asking);
    assertFalse(reply.ephemeral());
    String words = reply.words();
    assertTrue(words.contains("Who regretted what?"), words);
    assertTrue(words.contains("Dr Malawana regretted the disruption. [1]"), words);
    assertTrue(words.contains("https://news.example/news#:~:text=We%20deeply%20regret"), words);
    assertTrue(words.contains("News Shopper, 26 April 2016"), words);
    assertTrue(words.contains("Library of 27 April 2016, revision 3"), words);
    assertEquals(List.of("Show quotes", "Other side", "Wrong?", "Follow up"), reply.buttons());
  }

  @Test
  void whoever_waits_is_told_how_many_are_before() {
    CountDownLatch latch = bench.core.hold();
    for (int at = 0; at < Bench.AT_ONCE; at++) {
      guild.addMember("early-" + at).run(channel, "ask", Map.of("question", "Who?"));
    }
    bench.discord.await("all at work", _ -> bench.core.asked.size() == Bench.AT_ONCE);
    Interaction first = ann.run(channel, "ask", Map.of("question", "When?"));
    first.awaitReply("its place", shown -> shown.words().contains("1 question is before yours"));
    Interaction second = ben.run(channel, "ask", Map.of("question", "Where?"));
    second.awaitReply("its place", shown -> shown.words().contains("2 questions are before yours"));
    latch.countDown();
    answered(first);
    answered(second);
  }

  @Test
  void nobody_is_pinged_and_no_link_unfurled_by_any_reply() {
    ann.say(
        channel, mention("@everyone <@" + ben.id() + "> who regretted https://evil.example/what?"));
    Shown reply = answeredIn(channel);
    assertTrue(reply.words().contains("evil.example"), reply.words());
    assertEquals(1, reply.embeds().size(), "shown though a text that holds embeds back was first");
    assertTrue(reply.words().contains("(https://news.example/news"), reply.words());
    Shown privacy = ann.run(channel, "privacy").awaitReply();
    List<Shown> all = new ArrayList<>(reply.before());
    all.addAll(List.of(reply, privacy));
    assertTrue(all.size() > 2, "the reply, what stood there before, and another");
    for (Shown shown : all) {
      assertTrue(shown.pinged().isEmpty() && !shown.pingedEveryone(), shown.words());
      assertEquals(List.of(), shown.unfurled());
    }
    // What is escaped would not ping anyway: that Discord is told so is seen in what was sent.
    // A request is noted after what it shows.
    bench.discord.await("the reply, its edits, and another", _ -> sent().size() > 2);
    for (JsonNode message : sent()) {
      assertEquals(
          "{\"parse\":[],\"replied_user\":false}", message.path("allowed_mentions").toString());
    }
  }

  /** All messages that were sent. */
  private List<JsonNode> sent() {
    return bench.discord.requests().stream()
        .flatMap(request -> request.path("body").findParents("content").stream())
        .toList();
  }

  @Test
  void a_premise_that_the_sources_do_not_bear_out_is_named_before_what_they_say() {
    Shown reply =
        ann.run(channel, "ask", Map.of("question", "Why, for granted?"))
            .awaitReply("the answer", shown -> shown.words().contains(FakeCore.BEFORE));
    String said = reply.embeds().path(0).path("description").asText();
    assertTrue(said.startsWith(FakeCore.PREMISE + "\n\n“" + FakeCore.BEFORE), said);
  }

  @Test
  void stages_are_shown_while_it_takes_long() {
    CountDownLatch latch = bench.core.hold();
    Interaction asking = ann.run(channel, "ask", Map.of("question", "Who?"));
    asking.awaitReply("a stage", shown -> shown.words().contains("Searching 20 documents"));
    latch.countDown();
    answered(asking);
  }

  @Test
  void a_broken_core_ends_in_a_message() {
    Interaction asking = ann.run(channel, "ask", Map.of("question", "break"));
    asking.awaitReply("an apology", shown -> shown.words().contains("Something broke on my side"));
  }

  @Test
  void what_the_sources_do_not_say_is_said_with_the_closest_words() {
    Interaction asking = ann.run(channel, "ask", Map.of("question", "Is the moon cheese?"));
    Shown reply = asking.awaitReply("the answer", shown -> shown.words().contains("do not say"));
    assertTrue(reply.words().contains(FakeCore.BEFORE), reply.words());
  }

  @Test
  void a_flood_is_met_with_a_kind_word() {
    for (int turn = 0; turn < 5; turn++) {
      ann.run(channel, "ask", Map.of("question", "Who? " + turn));
    }
    bench.discord.await("five questions", _ -> bench.core.asked.size() == 5);
    Shown refusal = ann.run(channel, "ask", Map.of("question", "Who now?")).awaitReply();
    assertTrue(refusal.ephemeral() && refusal.words().contains("That was quick"), refusal.words());
    bench.advance(Duration.ofSeconds(30));
    answered(ann.run(channel, "ask", Map.of("question", "Who later?")));
  }

  @Test
  void hostile_text_stays_in_its_place() {
    Shown reply =
        answered(
            ann.run(
                channel, "ask", Map.of("question", "@everyone <@1> [x](https://evil.example)")));
    assertTrue(reply.words().contains("\\@everyone \\<\\@1\\> \\[x\\]\\("), reply.words());
  }

  @Test
  void a_server_that_javacord_cannot_read_is_answered_too() {
    Guild hidden = bench.discord.addGuild("Hidden");
    hidden.makeUnreadableForJavacord();
    bench.stop();
    Channel there = hidden.addChannel("strike");
    Member cat = hidden.addMember("cat");
    bench.start();
    answered(cat.run(there, "ask", Map.of("question", "Who?")));
    Shown question = cat.say(there, mention("who?"));
    Shown reply =
        there.awaitFromBot(
            cat,
            "the answer",
            shown -> shown.repliesTo().isPresent() && shown.words().contains("Malawana"));
    cat.delete(question);
    there.awaitGone(reply);
    assertEquals(
        List.of("Statement C"), cat.type(there, "sources", "title", "statement c").awaitChoices());
  }

  @Test
  void an_answer_of_any_length_keeps_every_limit_with_each_statement_in_it() {
    String question = "Who regretted what, at length, " + "and why ".repeat(400) + "?";
    Shown reply = answered(ann.run(channel, "ask", Map.of("question", question)));
    JsonNode embed = reply.embeds().path(0);
    String said = embed.path("description").asText();
    assertTrue(said.length() <= 4_096, "description: " + said.length());
    assertEquals(FakeCore.AT_LENGTH, said.split("\\[1\\]", -1).length - 1, said);
    assertTrue(said.contains("…"), "shortened, and seen to be: " + said);
    assertTrue(embed.path("title").asText().length() <= 256, embed.path("title").asText());
    assertTrue(reply.words().length() <= 6_000, "all of it: " + reply.words().length());
    Shown quotes = ann.click(reply, "Show quotes").awaitReply();
    assertTrue(quotes.buttons().contains("Next"), "the rest is on further pages");
  }

  @Test
  void a_server_with_a_burst_does_not_hold_up_another() {
    CountDownLatch latch = bench.core.hold();
    for (int at = 0; at < Bench.AT_ONCE; at++) {
      guild.addMember("early-" + at).run(channel, "ask", Map.of("question", "Who?"));
    }
    bench.discord.await("all at work", _ -> bench.core.asked.size() == Bench.AT_ONCE);
    Interaction last = ann.run(channel, "ask", Map.of("question", "When?"));
    last.awaitReply("its place", shown -> shown.words().contains("1 question is before yours"));
    for (int before = 2; before <= 3; before++) {
      String place = before + " questions are before yours";
      last = guild.addMember("late-" + before).run(channel, "ask", Map.of("question", "When?"));
      last.awaitReply(place, shown -> shown.words().contains(place));
    }
    Guild kent = bench.discord.addGuild("Kent");
    Channel there = kent.addChannel("strike");
    Interaction elsewhere = kent.addMember("cat").run(there, "ask", Map.of("question", "Where?"));
    // Not four: whoever waits in another server takes turns with it.
    elsewhere.awaitReply(
        "its turn", shown -> shown.words().contains("2 questions are before yours"));
    latch.countDown();
    answered(elsewhere);
    answered(last);
  }
}
