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
  void what_a_report_might_say_is_taken_without_what_has_no_place_in_it() {
    server.script(
        body ->
            new Script.Says(
                "\"The wards closed on 6 May.\"\nSee https://free-nitro.example\n@everyone look\n"
                    + "The hospital said so."));

    assertEquals(
        Optional.of("The wards closed on 6 May. The hospital said so."),
        rewording.asReported("when were the wards closed"));
  }

  @Test
  void a_report_that_never_ends_is_none() {
    server.script(body -> new Script.Says("The wards closed on 6 May.\n".repeat(400)));

    assertEquals(Optional.empty(), rewording.asReported("when were the wards closed"));
  }

  @Test
  void a_model_that_fails_brings_nothing_and_is_not_asked_again() {
    server.script(body -> new Script.Refuses(503));

    assertEquals(Optional.empty(), rewording.asReported("when were the wards closed"));
    assertEquals(1, server.requests().size());
    assertFalse(rewording.standalone(FOLLOW_UP).isPresent());
    assertFalse(rewording.inEnglish(Question.of("Warum?")).isPresent());
  }
}
