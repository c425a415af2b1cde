package org.strikebot.bot.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.composition.wire.ModelServer;
import org.strikebot.bot.composition.wire.Script;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.retrieval.Rewording;
import org.strikebot.bot.settings.ChatSettings.Protocol;

/** Questions in other words, over the wire. */
final class ModelRewordingTest {

  private static final Question FOLLOW_UP =
      new Question(
          "and what did she say to that?",
          List.of(new Question.Turn("What did Ann Smith announce?", "The wards close in May.")));

  private final ModelServer server = new ModelServer(body -> Script.empty());
  private final Rewording rewording =
      Composed.composition(
              Composed.settings(
                  List.of(Composed.model(Protocol.OPENAI, server.address())),
                  Duration.ofSeconds(20),
                  Duration.ofSeconds(40)))
          .rewording(TokenBudget.ENDLESS);

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void a_follow_up_is_put_with_the_words_of_its_conversation() {
    server.script(body -> new Script.Says("What did Ann Smith say to the wards closing in May?"));

    assertEquals(
        Optional.of("What did Ann Smith say to the wards closing in May?"),
        rewording.standalone(FOLLOW_UP));
    assertTrue(server.requests().getFirst().contains("The wards close in May."));
  }

  @Test
  void a_rewriting_with_words_that_nobody_said_is_not_taken_for_it_would_be_shown() {
    server.script(body -> new Script.Says("Why is Ann Smith a liar and a fraud?"));

    assertEquals(Optional.empty(), rewording.standalone(FOLLOW_UP));
  }

  @Test
  void other_wordings_come_one_a_line_and_what_is_no_question_is_left_out() {
    server.script(
        body ->
            new Script.Says(
                "1. When did the wards close?\n- \"On which day were wards shut?\"\n"
                    + "See https://free-nitro.example\n@everyone look\nWhat day was it?\nA fourth?"));

    assertEquals(
        List.of("When did the wards close?", "On which day were wards shut?", "What day was it?"),
        rewording.otherWords("when were the wards closed"));
  }

  @Test
  void a_model_that_fails_brings_nothing_and_is_not_asked_again() {
    server.script(body -> new Script.Refuses(503));

    assertEquals(List.of(), rewording.otherWords("when were the wards closed"));
    assertEquals(1, server.requests().size());
    assertFalse(rewording.standalone(FOLLOW_UP).isPresent());
    assertFalse(rewording.inEnglish(Question.of("Warum?")).isPresent());
  }
}
