package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Permission;
import org.strikebot.bot.discord.wire.Shown;
import org.strikebot.bot.records.Sweep;

/** What the buttons under a reply do, over Discord's own protocol. */
final class ButtonsOnTheWireTest extends MembersOnTheWire {

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
    assertTrue(
        words.contains("No statement from the NHS on this was found in the library."), words);
    assertTrue(
        words.contains("No statement from independent bodies on this was found in the library."),
        words);
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
    Shown whispered =
        answered(ann.run(channel, "ask", Map.of("question", "Who else?", "private", true)));
    bench.stop();
    bench.start();
    Shown quotes = ben.click(answer, "Show quotes").awaitReply();
    assertTrue(quotes.words().contains(FakeCore.SAID), quotes.words());
    ben.click(answer, "Other side")
        .awaitReply("other sides", shown -> shown.words().contains("What other sides say"));
    Interaction opening = ben.click(answer, "Wrong?");
    Shown thanks = ben.submit(opening, Map.of("reason", "it was Tuesday")).awaitReply();
    assertTrue(thanks.words().contains("Thank you"), thanks.words());
    ann.click(answer, "Follow up");
    Channel thread = channel.awaitThread(answer);
    thread.awaitFromBot(ann, "a welcome", shown -> shown.words().contains("no mention needed"));
    ann.click(whispered, "Share");
    channel.awaitFromBot(ben, "the shared answer", shown -> shown.words().contains("Who else?"));
    assertEquals(1, bench.discord.commandWrites(), "commands are written only when they changed");
  }

  @Test
  void a_shared_answer_can_be_gone_on_with_and_not_shared_again() {
    Shown whispered =
        answered(ann.run(channel, "ask", Map.of("question", "Who?", "private", true)));
    ann.click(whispered, "Share");
    Shown shared = answeredIn(channel);
    assertFalse(shared.buttons().contains("Share"), "public already: " + shared.buttons());
    assertTrue(shared.buttons().contains("Follow up"), "and can be gone on with");
  }

  @Test
  void where_no_thread_may_be_opened_the_way_on_is_told() {
    Shown answer = answered(ann.run(channel, "ask", Map.of("question", "Who?")));
    channel.denyBot(Permission.CREATE_PUBLIC_THREADS);
    ann.click(answer, "Follow up")
        .awaitReply("the way on", shown -> shown.words().contains("not allowed to open threads"));
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
}
