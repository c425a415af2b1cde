package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.discord.rest.Patience;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Fault;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Shown;
import org.strikebot.bot.records.Sweep;

/** What members do and see, over Discord's own protocol. */
final class MembersOnTheWireTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;
  private Bench bench;
  private Guild guild;
  private Channel channel;
  private Member ann;
  private Member ben;

  @BeforeEach
  void start() {
    bench = new Bench(folder);
    guild = bench.discord.addGuild("Surrey");
    channel = guild.addChannel("strike");
    ann = guild.addMember("ann");
    ben = guild.addMember("ben");
    bench.start();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Shown answered(Interaction asking) {
    return asking.awaitReply("the answer", shown -> shown.words().contains("Malawana"));
  }

  private Shown answeredIn(Channel where) {
    return where.awaitFromBot(ben, "the answer", shown -> shown.words().contains("Malawana"));
  }

  private String mention(String question) {
    return bench.discord.application().mention() + " " + question;
  }

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
  void a_private_answer_is_seen_by_its_asker_alone_until_shared() {
    Interaction asking = ann.run(channel, "ask", Map.of("question", "Who?", "private", true));
    Shown reply = answered(asking);
    assertTrue(reply.ephemeral());
    assertEquals(List.of(), channel.fromBot(ben));

    ann.click(reply, "Share");

    Shown shared = answeredIn(channel);
    assertFalse(shared.ephemeral());
    Shown refusal = ann.click(reply, "Share").awaitReply();
    assertTrue(refusal.words().contains("public already"), refusal.words());
    assertEquals(1, channel.fromBot(ben).size());
  }

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
  void help_tells_members_what_they_can_do_and_moderators_more() {
    Shown help = ann.run(channel, "help").awaitReply();
    assertTrue(help.ephemeral() && help.words().contains("**/ask** asks me"), help.words());
    assertFalse(help.words().contains("For moderators"), help.words());
    Shown more = guild.owner().run(channel, "help").awaitReply();
    assertTrue(more.words().contains("For moderators"), more.words());
  }

  @Test
  void commands_and_texts_speak_the_members_language_where_there_is_a_file_for_it() {
    ann.speak("fr");
    Shown help = ann.run(channel, "help").awaitReply();
    assertTrue(help.words().contains("Ce que je fais"), help.words());
    assertTrue(help.words().contains("**/ask** asks me"), "what is not translated stays English");
    ben.speak("ko");
    assertTrue(ben.run(channel, "help").awaitReply().words().contains("What I do"));
    JsonNode written =
        bench.discord.requests().stream()
            .filter(request -> request.path("method").asText().equals("PUT"))
            .findFirst()
            .orElseThrow()
            .path("body")
            .path(0);
    assertEquals("demander", written.path("name_localizations").path("fr").asText());
    assertEquals(
        "Poser une question sur la grève",
        written.path("description_localizations").path("fr").asText());
  }

  @Test
  void what_is_kept_for_long_enough_is_deleted_and_its_buttons_say_so() {
    Shown answer = answered(ann.run(channel, "ask", Map.of("question", "Who?")));
    bench.advance(Duration.ofDays(29));
    assertEquals(0, new Sweep(bench.records(), bench.clock).run());
    bench.advance(Duration.ofDays(2));
    assertEquals(1, new Sweep(bench.records(), bench.clock).run());
    Shown gone = ben.click(answer, "Show quotes").awaitReply();
    assertTrue(gone.ephemeral() && gone.words().contains("no longer keep"), gone.words());
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
  void a_reply_to_an_answer_goes_on_with_its_conversation() {
    ann.say(channel, mention("who regretted what?"));
    Shown first = answeredIn(channel);

    ben.reply(first, "and when?");

    channel.awaitFromBot(
        ann,
        "the second answer",
        shown -> shown.words().contains("and when?") && !shown.buttons().isEmpty());
    assertEquals(2, bench.core.asked.size());
    var followUp = bench.core.asked.getLast();
    assertEquals("and when?", followUp.text());
    assertEquals("who regretted what?", followUp.before().getFirst().question());
    assertTrue(followUp.before().getFirst().answer().contains("regretted the disruption"));
  }

  @Test
  void a_thread_opened_from_an_answer_needs_no_mention() {
    Shown answer = answered(ann.run(channel, "ask", Map.of("question", "Who regretted what?")));
    ann.click(answer, "Follow up");
    Channel thread = channel.awaitThread(answer);
    thread.awaitFromBot(ann, "a welcome", shown -> shown.words().contains("no mention needed"));

    ann.say(thread, "and when?");

    answeredIn(thread);
    assertEquals(1, bench.core.asked.getLast().before().size());
    assertEquals("Who regretted what?", thread.name());
  }

  @Test
  void deleting_the_question_takes_the_reply_away() {
    Shown question = ann.say(channel, mention("who?"));
    Shown reply = answeredIn(channel);
    ann.delete(question);
    channel.awaitGone(reply);
  }

  @Test
  void a_question_deleted_while_it_is_answered_leaves_nothing() {
    CountDownLatch latch = bench.core.hold();
    Shown question = ann.say(channel, mention("who?"));
    Shown placeholder = channel.awaitFromBot(ben, "a placeholder", _ -> true);
    ann.delete(question);
    latch.countDown();
    channel.awaitGone(placeholder);
  }

  @Test
  void quotes_are_shown_privately_with_their_neighbours() {
    Shown answer = answered(ann.run(channel, "ask", Map.of("question", "Who?")));
    Shown quotes = ben.click(answer, "Show quotes").awaitReply();
    assertTrue(quotes.ephemeral());
    assertTrue(
        quotes.words().contains(FakeCore.BEFORE + " **“" + FakeCore.SAID + "”**"), quotes.words());
    assertTrue(quotes.words().contains(FakeCore.AFTER), quotes.words());
    assertTrue(quotes.words().contains("Searched for: Who?"), quotes.words());
  }

  @Test
  void each_other_party_is_quoted_alike_and_silence_named() {
    Map<String, ?> question = Map.of("question", "How many pilots does the harbour need?");
    Shown answer = answered(ann.run(channel, "ask", question));
    Shown other =
        ben.click(answer, "Other side")
            .awaitReply("the other side", shown -> shown.words().contains("Ruth Orme"));
    assertTrue(other.ephemeral());
    String words = other.words();
    assertTrue(words.contains("“The harbour needs 101 pilots.”"), words);
    assertTrue(words.contains("1 May 2016"), words);
    assertTrue(words.contains("https://ports.example/minister#:~:text="), words);
    assertEquals(2, words.split("The harbour needs \\d+ pilots", -1).length - 1, words);
    assertFalse(words.contains("Tom Hale"), "the BMA is whom the answer quotes: " + words);
    assertTrue(words.contains("The library has no statement from the NHS on this."), words);
    assertTrue(words.contains("no statement from independent bodies on this."), words);
  }

  @Test
  void what_is_wrong_is_asked_and_kept() {
    Shown answer = answered(ann.run(channel, "ask", Map.of("question", "Who?")));
    Interaction opening = ben.click(answer, "Wrong?");
    Shown thanks = ben.submit(opening, Map.of("reason", "it was Tuesday")).awaitReply();
    assertTrue(thanks.ephemeral() && thanks.words().contains("Thank you"), thanks.words());
    var kept = bench.records().feedback().of(Long.toString(guild.id()), 10);
    assertEquals(List.of("it was Tuesday"), kept.stream().map(report -> report.reason()).toList());
  }

  @Test
  void buttons_of_old_messages_work_after_a_restart() {
    Shown answer = answered(ann.run(channel, "ask", Map.of("question", "Who?")));
    bench.stop();
    bench.start();
    Shown quotes = ben.click(answer, "Show quotes").awaitReply();
    assertTrue(quotes.words().contains(FakeCore.SAID), quotes.words());
    assertEquals(1, bench.discord.commandWrites(), "commands are written only when they changed");
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
  void sources_are_paged_newest_first() {
    Shown page = ann.run(channel, "sources").awaitReply();
    assertTrue(page.words().contains("Statement A") && !page.words().contains("Statement I"));
    Interaction turning = ann.click(page, "Next");
    Shown next =
        turning.awaitReply("the next page", shown -> shown.words().contains("Statement I"));
    assertFalse(next.words().contains("Statement A"), next.words());
  }

  @Test
  void titles_complete_themselves() {
    assertEquals(
        List.of("Statement C"),
        ann.type(channel, "sources", "title", "statement c").awaitChoices());
  }

  @Test
  void members_see_export_and_forget_what_is_kept_of_them() {
    answered(ann.run(channel, "ask", Map.of("question", "Who?")));
    Shown privacy = ann.run(channel, "privacy").awaitReply();
    assertTrue(privacy.ephemeral() && privacy.words().contains("1 questions"), privacy.words());
    Shown export =
        ann.click(privacy, "Export mine")
            .awaitReply("the export", shown -> shown.words().contains("all I keep of you"));
    String file = export.files().getFirst().text();
    assertTrue(file.contains("\"Who?\"") && file.contains("regretted the disruption"), file);
    Shown forgotten = ann.click(privacy, "Forget me").awaitReply();
    assertTrue(forgotten.words().contains("1 records"), forgotten.words());
    assertTrue(bench.records().questions().of(Long.toString(ann.id())).isEmpty());
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
}
