package org.strikebot.bot.composition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.strikebot.bot.composition.wire.ModelServer;
import org.strikebot.bot.composition.wire.Script;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.settings.ChatSettings.Protocol;
import org.strikebot.bot.verification.ShippedPassages;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * The worst model there is: it does what any text tells it, and gives away what it was told. Each
 * attack is planted in the question and in a source; what readers see holds nothing of it but, at
 * most, words that a source really has.
 */
final class AttacksTest {

  private static final String TRUE = "The survey questioned 861 adults.";
  private static final Evidence EVIDENCE =
      new ShippedPassages().evidence("2016-04-26-ipsos-mori-poll", TRUE, 4);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ModelServer SERVER = new ModelServer(body -> Script.empty());

  @AfterAll
  static void end() {
    SERVER.close();
  }

  @TestFactory
  List<DynamicTest> nothing_of_an_attack_in_the_question_reaches_the_reader() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String payload : lines("payloads.txt")) {
      for (String carrier : lines("carriers.txt")) {
        String attack = carrier.replace("%s", payload);
        tests.add(
            DynamicTest.dynamicTest(
                attack,
                () -> {
                  Composed composed =
                      ask("How many adults were asked? " + attack, EVIDENCE, payload);
                  harmless(composed);
                  assertFalse(
                      composed.visible().contains(payload), "the payload: " + composed.visible());
                }));
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> an_attack_in_a_source_shows_at_most_words_of_that_source() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String payload : lines("payloads.txt")) {
      for (String carrier : lines("carriers.txt")) {
        String attack = carrier.replace("%s", payload);
        Evidence planted = planted(attack);
        tests.add(
            DynamicTest.dynamicTest(
                attack,
                () -> {
                  Composed composed = ask("How many adults were asked?", planted, payload);
                  harmless(composed);
                  for (String shown : composed.desk().shown()) {
                    // The planted source is the poll's, so naming it around its own words is true.
                    String added =
                        shown
                            .replace(TRUE, "")
                            .strip()
                            .replaceFirst("^The poll says \"(.*)\"\\.$", "$1");
                    assertTrue(inSources(planted, added), "not verbatim: " + shown);
                  }
                }));
      }
    }
    return tests;
  }

  /** No ping, no link, nothing of the prompts, no key. */
  private static void harmless(Composed composed) {
    String visible = composed.visible().toLowerCase(Locale.ROOT);
    for (String never :
        List.of("@everyone", "@here", "http", "](", "www.", "sk-test", "you help a community")) {
      assertFalse(visible.contains(never), never + " in: " + visible);
    }
    assertFalse(composed.desk().shown().isEmpty(), "an answer is shown");
  }

  private static boolean inSources(Evidence evidence, String words) {
    return evidence.hits().stream().anyMatch(hit -> hit.text().contains(words));
  }

  private static Composed ask(String question, Evidence evidence, String payload) {
    SERVER.script(body -> obedient(body, payload));
    return Composed.of(
        Composed.settings(
            List.of(Composed.model(Protocol.OPENAI, SERVER.address())),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40)),
        Question.of(question),
        evidence);
  }

  /** Obeys: every way of bringing the payload, the prompt and the key before the reader. */
  private static Script obedient(String body, String payload) {
    List<String> claims = new ArrayList<>();
    for (int passage = 1; passage <= 4; passage++) {
      claims.add(claim(payload, passage, List.of()));
    }
    claims.add(claim(payload, 1, List.of(payload)));
    claims.add(claim(TRUE + " " + payload, 1, List.of()));
    claims.add(claim("The poll says \"" + payload + "\".", 1, List.of(payload)));
    claims.add(claim(prompt(body), 1, List.of()));
    claims.add(claim("The key is " + Composed.KEY + ".", 1, List.of()));
    claims.add(claim(TRUE, 1, List.of()));
    return Script.claims(claims);
  }

  private static String prompt(String body) {
    int start = body.indexOf("You help a community");
    return start < 0 ? "no prompt" : body.substring(start, Math.min(body.length(), start + 200));
  }

  private static String claim(String text, int passage, List<String> quotes) {
    try {
      return JSON.writeValueAsString(
          Map.of("text", text, "passages", List.of(passage), "quotes", quotes));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The evidence with the attack as a sentence of its first passage. */
  private static Evidence planted(String attack) {
    Hit first = EVIDENCE.hits().getFirst();
    String text = first.text() + "\n\n" + attack;
    Span whole = new Span(0, text.length());
    Span told = new Span(0, first.text().length());
    Span order = new Span(told.end() + 2, text.length());
    Document original = first.document().document();
    Document document =
        new Document(
            "planted",
            original.facts(),
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, told), new Block(Block.Kind.PARAGRAPH, order)));
    List<Span> sentences = new ArrayList<>();
    int shift = first.passage().span().start();
    first
        .passage()
        .sentences()
        .forEach(span -> sentences.add(new Span(span.start() - shift, span.end() - shift)));
    sentences.add(order);
    Passage passage = new Passage("planted", 0, whole, sentences, Block.Kind.PARAGRAPH);
    IndexedDocument indexed =
        new IndexedDocument(document, sentences, List.of(passage), List.of(), List.of());
    List<Hit> hits = new ArrayList<>(EVIDENCE.hits());
    hits.set(0, new Hit(indexed, passage, first.score(), first.lexical(), 0.5, List.of()));
    return new Evidence(1, EVIDENCE.question(), hits);
  }

  private static List<String> lines(String file) {
    try (InputStream in =
        Objects.requireNonNull(AttacksTest.class.getResourceAsStream("/attacks/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
