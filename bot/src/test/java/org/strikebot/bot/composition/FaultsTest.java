package org.strikebot.bot.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikebot.bot.composition.ModelFailure.Kind;
import org.strikebot.bot.composition.wire.ModelServer;
import org.strikebot.bot.composition.wire.Script;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.settings.ChatSettings;
import org.strikebot.bot.settings.ChatSettings.Protocol;
import org.strikebot.bot.verification.ShippedPassages;
import org.strikebot.index.search.Evidence;

/** Whatever a model's server does, the reader gets a checked answer and is told how it came. */
final class FaultsTest {

  private static final String TRUE = "The survey questioned 861 adults.";
  private static final Evidence EVIDENCE =
      new ShippedPassages().evidence("2016-04-26-ipsos-mori-poll", TRUE, 5);

  private record Fault(String name, Script script, Kind kind) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("400", new Script.Refuses(400), Kind.REQUEST_REFUSED),
          new Fault("401", new Script.Refuses(401), Kind.KEY_REFUSED),
          new Fault("403", new Script.Refuses(403), Kind.KEY_REFUSED),
          new Fault("404", new Script.Refuses(404), Kind.UNKNOWN_MODEL),
          new Fault("408", new Script.Refuses(408), Kind.TOO_SLOW),
          new Fault("429", new Script.Refuses(429), Kind.RATE_LIMITED),
          new Fault(
              "429 with seconds",
              new Script.Refuses(429, Map.of("Retry-After", "1"), "{}"),
              Kind.RATE_LIMITED),
          new Fault(
              "429 with an hour",
              new Script.Refuses(429, Map.of("Retry-After", "3600"), "{}"),
              Kind.RATE_LIMITED),
          new Fault("500", new Script.Refuses(500), Kind.SERVER_ERROR),
          new Fault("502 in HTML", new Script.Refuses(502, Map.of(), "<html>"), Kind.SERVER_ERROR),
          new Fault("503", new Script.Refuses(503), Kind.SERVER_ERROR),
          new Fault(
              "redirect",
              new Script.Refuses(302, Map.of("Location", "http://localhost:1/"), ""),
              Kind.REQUEST_REFUSED),
          new Fault("hang-up", new Script.HangsUp(), Kind.CUT_OFF),
          new Fault("silent", new Script.Silent(), Kind.TOO_SLOW),
          new Fault("stall before a claim", new Script.Stalls("{\"claims\": ["), Kind.TOO_SLOW),
          new Fault("empty", Script.empty(), Kind.UNREADABLE),
          new Fault("refusal", new Script.Says("I cannot help with that."), Kind.UNREADABLE),
          new Fault("broken JSON", new Script.Says("{\"claims\": [{\"text\": "), Kind.UNREADABLE),
          new Fault(
              "no passages",
              new Script.Says("{\"claims\": [{\"text\": \"" + TRUE + "\"}]}"),
              Kind.NOTHING_HELD),
          new Fault(
              "a passage that is not there",
              new Script.Says("{\"claims\": [{\"text\": \"" + TRUE + "\", \"passages\": [99]}]}"),
              Kind.NOTHING_HELD),
          new Fault(
              "another language",
              new Script.Says(
                  "{\"claims\": [{\"text\": \"Die Umfrage befragte 861 Erwachsene.\","
                      + " \"passages\": [1]}]}"),
              Kind.NOTHING_HELD),
          new Fault(
              "the same false claim over and over",
              new Script.Repeats(
                  "{\"text\": \"The survey questioned 5 adults.\", \"passages\": [1]}\n", 500),
              Kind.NOTHING_HELD),
          new Fault(
              "10 MB of text", new Script.Repeats("word ".repeat(2_000), 1_000), Kind.UNREADABLE));

  static Stream<Arguments> faults() {
    List<Arguments> all = new ArrayList<>();
    for (Protocol protocol : List.of(Protocol.OPENAI, Protocol.OLLAMA, Protocol.ANTHROPIC)) {
      for (Fault fault : FAULTS) {
        all.add(Arguments.of(protocol, fault.name(), fault.script(), fault.kind()));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("faults")
  void ends_in_extracts_and_says_why(Protocol protocol, String name, Script script, Kind kind) {
    try (ModelServer server = new ModelServer(body -> script)) {
      Composed composed = compose(Composed.model(protocol, server.address()));
      assertEquals(List.of(kind), composed.failures(), name);
      extracts(composed, kind);
    }
  }

  @Test
  void a_refused_connection_ends_in_extracts() {
    String address;
    try (ModelServer gone = new ModelServer(body -> Script.empty())) {
      address = gone.address();
    }
    Composed composed = compose(Composed.model(Protocol.OPENAI, address));
    assertEquals(List.of(Kind.UNREACHABLE), composed.failures());
    extracts(composed, Kind.UNREACHABLE);
  }

  @Test
  void an_unknown_host_ends_in_extracts() {
    Composed composed = compose(Composed.model(Protocol.OLLAMA, "http://no-such-host.invalid"));
    assertEquals(List.of(Kind.UNREACHABLE), composed.failures());
    extracts(composed, Kind.UNREACHABLE);
  }

  @Test
  void a_certificate_that_nobody_vouches_for_ends_in_extracts() throws IOException {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory(),
          false);
      server.start();
      Composed composed =
          compose(Composed.model(Protocol.OPENAI, "https://localhost:" + server.getPort()));
      assertEquals(List.of(Kind.UNREACHABLE), composed.failures());
      extracts(composed, Kind.UNREACHABLE);
    }
  }

  @Test
  void a_stream_cut_after_a_claim_keeps_the_claim_and_says_so() {
    for (Protocol protocol : List.of(Protocol.OPENAI, Protocol.OLLAMA, Protocol.ANTHROPIC)) {
      try (ModelServer server =
          new ModelServer(
              body ->
                  new Script.Cuts(
                      "{\"claims\": [" + ModelComposerTest.claim(TRUE, 1) + ", {\"text\":"))) {
        Composed composed = compose(Composed.model(protocol, server.address()));
        assertEquals(List.of(TRUE), composed.desk().shown(), protocol.name());
        assertEquals("model:test-model", composed.draft().composer());
        assertTrue(composed.draft().note().contains("may be incomplete"), protocol.name());
      }
    }
  }

  @Test
  void a_server_that_recovers_is_asked_again() {
    List<Integer> calls = new ArrayList<>();
    try (ModelServer server =
        new ModelServer(
            body -> {
              calls.add(1);
              return calls.size() < 3
                  ? new Script.Refuses(503)
                  : Script.claims(List.of(ModelComposerTest.claim(TRUE, 1)));
            })) {
      assertEquals(
          List.of(TRUE), compose(Composed.model(Protocol.OPENAI, server.address())).desk().shown());
      assertEquals(3, calls.size());
    }
  }

  @Test
  void a_model_that_keeps_failing_is_left_alone() {
    try (ModelServer server = new ModelServer(body -> new Script.Refuses(401))) {
      List<Kind> failures = new ArrayList<>();
      ModelComposition composition =
          Composed.composition(
              settings(Composed.model(Protocol.OPENAI, server.address())),
              Composed.heard(failures));
      for (int time = 0; time < 8; time++) {
        composition
            .composer(new FirstSentences(), TokenBudget.ENDLESS)
            .compose(Question.of("How many?"), EVIDENCE, new CheckingDesk(EVIDENCE));
      }
      assertEquals(5, server.requests().size(), "calls before the breaker opens");
      assertEquals(Kind.RESTING, failures.getLast());
    }
  }

  private static void extracts(Composed composed, Kind kind) {
    assertEquals("quotes", composed.draft().composer());
    assertFalse(composed.desk().shown().isEmpty(), "an answer is shown");
    assertTrue(
        composed.draft().note().contains(kind.told()), "told why: " + composed.draft().note());
    assertFalse(composed.visible().contains(Composed.KEY));
  }

  private static Composed compose(ChatSettings.Model model) {
    return Composed.of(settings(model), Question.of("How many adults were asked?"), EVIDENCE);
  }

  private static ChatSettings settings(ChatSettings.Model model) {
    return Composed.settings(List.of(model), Duration.ofMillis(900), Duration.ofSeconds(8));
  }
}
