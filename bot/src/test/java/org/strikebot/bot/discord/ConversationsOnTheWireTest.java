package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Shown;
import org.strikebot.bot.question.Question;

/** How a conversation goes on, and how a question is taken back, over Discord's own protocol. */
final class ConversationsOnTheWireTest extends MembersOnTheWire {

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
    // Deleted sooner, it would be taken for a question that is still being answered.
    bench.discord.await(
        "the end of the question", _ -> bench.records().questions().open(Instant.EPOCH).isEmpty());
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
  void a_conversation_is_remembered_for_its_last_turns_and_each_turn_is_searched_for_anew() {
    Shown answer = answered(ann.run(channel, "ask", Map.of("question", "Who regretted turn 0?")));
    ann.click(answer, "Follow up");
    Channel thread = channel.awaitThread(answer);
    for (int turn = 1; turn <= 8; turn++) {
      bench.advance(Duration.ofSeconds(30));
      String question = "and turn " + turn + "?";
      ann.say(thread, question);
      thread.awaitFromBot(
          ann,
          "answer " + turn,
          shown -> shown.words().contains(question) && !shown.buttons().isEmpty());
    }
    assertEquals(9, bench.core.asked.size());
    assertEquals(
        List.of(
            "and turn 2?",
            "and turn 3?",
            "and turn 4?",
            "and turn 5?",
            "and turn 6?",
            "and turn 7?"),
        bench.core.asked.getLast().before().stream().map(Question.Turn::question).toList());
  }
}
