package org.strikebot.bot.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strikebot.bot.composition.wire.ModelServer;
import org.strikebot.bot.composition.wire.Script;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.settings.ChatSettings;
import org.strikebot.bot.settings.ChatSettings.Protocol;
import org.strikebot.bot.verification.ShippedPassages;
import org.strikebot.index.search.Evidence;

/** Prose answers over the wire. */
final class ModelComposerTest {

  private static final String TRUE = "The survey questioned 861 adults.";
  private static final String FALSE = "The survey questioned 1,861 adults.";
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Evidence evidence =
      new ShippedPassages().evidence("2016-04-26-ipsos-mori-poll", TRUE, 5);

  static String claim(String text, int passage) {
    return "{\"text\": \"%s\", \"passages\": [%d], \"quotes\": []}".formatted(text, passage);
  }

  @ParameterizedTest
  @EnumSource(
      value = Protocol.class,
      names = {"OPENAI", "OLLAMA", "ANTHROPIC"})
  void shows_a_claim_that_holds_whatever_the_protocol(Protocol protocol) {
    try (ModelServer server = new ModelServer(body -> Script.claims(List.of(claim(TRUE, 1))))) {
      Composed composed = compose(protocol, server);
      assertEquals(List.of(TRUE), composed.desk().shown());
      assertEquals("model:test-model", composed.draft().composer());
      assertEquals("", composed.draft().note());
      assertEquals(1, server.requests().size());
      assertTrue(server.requests().getFirst().contains("\"temperature\""), "temperature is sent");
    }
  }

  @Test
  void sends_back_once_what_does_not_hold_with_the_reason() {
    AtomicBoolean mended = new AtomicBoolean();
    try (ModelServer server =
        new ModelServer(
            body -> {
              boolean again = body.contains("did not pass the checks");
              mended.compareAndSet(false, again && body.contains("1,861"));
              return Script.claims(List.of(claim(again ? TRUE : FALSE, 1)));
            })) {
      Composed composed = compose(Protocol.OPENAI, server);
      assertTrue(mended.get(), "the reason was sent back");
      assertEquals(List.of(TRUE), composed.desk().shown());
      assertEquals(2, server.requests().size());
    }
  }

  @Test
  void drops_what_fails_again_and_answers_with_extracts_when_nothing_is_left() {
    try (ModelServer server = new ModelServer(body -> Script.claims(List.of(claim(FALSE, 1))))) {
      Composed composed = compose(Protocol.OPENAI, server);
      assertEquals(2, server.requests().size());
      assertEquals(List.of(ModelFailure.Kind.NOTHING_HELD), composed.failures());
      assertEquals("quotes", composed.draft().composer());
      assertTrue(composed.draft().note().contains("nothing the model wrote passed the checks"));
    }
  }

  @Test
  void an_empty_list_says_that_the_passages_do_not_answer_and_nothing_is_put_in_its_place() {
    try (ModelServer server = new ModelServer(body -> Script.claims(List.of()))) {
      Composed composed = compose(Protocol.OPENAI, server);
      assertEquals(List.of(), composed.desk().shown());
      assertEquals(List.of(), composed.failures());
      assertEquals("model:test-model", composed.draft().composer());
    }
  }

  @Test
  void reads_claims_from_fences_preambles_and_lines() {
    for (String answer :
        List.of(
            "Sure! Here you go:\n```json\n{\"claims\": [" + claim(TRUE, 1) + "]}\n```\nBye.",
            claim(TRUE, 1) + "\n" + claim(TRUE, 1),
            "[" + claim(TRUE, 1) + ",]",
            "{'claims': [{text: \"" + TRUE + "\", passages: ['[1]'], 'quotes': [],}]}",
            "{\"claims\": [" + claim(TRUE, 1))) {
      try (ModelServer server = new ModelServer(body -> new Script.Says(answer))) {
        assertEquals(List.of(TRUE), compose(Protocol.OLLAMA, server).desk().shown(), answer);
      }
    }
  }

  @Test
  void a_claim_is_shown_while_the_model_is_still_writing() {
    try (ModelServer server =
        new ModelServer(
            body -> new Script.Stalls("{\"claims\": [" + claim(TRUE, 1) + ", {\"text\": \"Sup"))) {
      Composed composed =
          Composed.of(
              Composed.settings(
                  List.of(Composed.model(Protocol.OPENAI, server.address())),
                  Duration.ofSeconds(3),
                  Duration.ofSeconds(4)),
              Question.of("How many adults were asked?"),
              evidence);
      long last = System.nanoTime();
      assertEquals(List.of(TRUE), composed.desk().shown());
      assertTrue(composed.draft().note().contains("may be incomplete"));
      assertTrue(last > composed.desk().times().getFirst());
    }
  }

  @Test
  void the_next_model_is_asked_when_the_first_fails() {
    try (ModelServer broken = new ModelServer(body -> new Script.Refuses(401));
        ModelServer sound = new ModelServer(body -> Script.claims(List.of(claim(TRUE, 1))))) {
      Composed composed =
          Composed.of(
              Composed.settings(
                  List.of(
                      Composed.model(Protocol.ANTHROPIC, broken.address()),
                      Composed.model(Protocol.OLLAMA, sound.address())),
                  LONG,
                  LONG),
              Question.of("How many adults were asked?"),
              evidence);
      assertEquals(List.of(ModelFailure.Kind.KEY_REFUSED), composed.failures());
      assertEquals(List.of(TRUE), composed.desk().shown());
    }
  }

  @Test
  void a_spent_budget_means_extracts_and_no_call() {
    TokenBudget spent =
        new TokenBudget() {
          @Override
          public boolean allows() {
            return false;
          }

          @Override
          public void spend(long tokens) {}
        };
    try (ModelServer server = new ModelServer(body -> Script.claims(List.of(claim(TRUE, 1))))) {
      Composed composed =
          Composed.of(settings(Protocol.OPENAI, server), Question.of("?"), evidence, spent);
      assertEquals(List.of(), server.requests());
      assertTrue(composed.draft().note().contains("allowance"));
    }
  }

  @Test
  void the_tokens_that_the_server_counted_are_spent() {
    AtomicLong used = new AtomicLong();
    TokenBudget counting =
        new TokenBudget() {
          @Override
          public boolean allows() {
            return true;
          }

          @Override
          public void spend(long tokens) {
            used.addAndGet(tokens);
          }
        };
    try (ModelServer server = new ModelServer(body -> Script.claims(List.of(claim(TRUE, 1))))) {
      Composed.of(settings(Protocol.OPENAI, server), Question.of("?"), evidence, counting);
      assertEquals(1_000, used.get());
    }
  }

  @Test
  void doctor_hears_what_one_real_call_found() {
    try (ModelServer server = new ModelServer(body -> new Script.Says("yes"))) {
      var sound = Composed.composition(settings(Protocol.OLLAMA, server)).trials().getFirst();
      assertTrue(sound.works(), sound.finding());
      server.script(body -> new Script.Refuses(404));
      var broken = Composed.composition(settings(Protocol.OLLAMA, server)).trials().getFirst();
      assertFalse(broken.works());
      assertTrue(broken.finding().contains("test-model"), broken.finding());
    }
  }

  private Composed compose(Protocol protocol, ModelServer server) {
    return Composed.of(
        settings(protocol, server), Question.of("How many adults were asked?"), evidence);
  }

  private static ChatSettings settings(Protocol protocol, ModelServer server) {
    return Composed.settings(List.of(Composed.model(protocol, server.address())), LONG, LONG);
  }
}
