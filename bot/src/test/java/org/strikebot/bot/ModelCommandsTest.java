package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.bot.Poll.ALSO_HOLDS;
import static org.strikebot.bot.Poll.HOLDS;
import static org.strikebot.bot.Poll.INVENTED;
import static org.strikebot.bot.Poll.QUESTION;
import static org.strikebot.bot.Poll.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.composition.wire.Script;

/** What is answered on the terminal with a chat model, and where the model fails. */
final class ModelCommandsTest {

  @TempDir Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private ModelBench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new ModelBench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void anOpenAiModelAnswersInProseWithTheQuotesItsClaimsRestOn() throws IOException {
    bench.server.script(body -> Script.claims(List.of(claim(body, HOLDS), claim(body, INVENTED))));

    assertEquals(0, bench.run(bench.models("openai"), "ask", "--json", QUESTION), bench.all());

    JsonNode answer = json.readTree(bench.out.toString());
    assertEquals("model:test-model", answer.path("composer").asText());
    assertEquals(HOLDS, answer.at("/claims/0/text").asText());
    assertEquals(1, answer.path("claims").size(), "what was invented is dropped: " + bench.all());
    assertEquals("poll", answer.at("/claims/0/quotes/0/document").asText());
    assertTrue(answer.path("answer").asText().contains(HOLDS + " [1]"), bench.all());
    assertTrue(
        bench.server.requests().stream().noneMatch(body -> body.contains(ModelBench.KEY)),
        "in the header");
  }

  @Test
  void anOllamaModelAnswersOnTheTerminal() throws IOException {
    bench.server.script(body -> Script.claims(List.of(claim(body, HOLDS))));

    assertEquals(0, bench.run(bench.models("ollama"), "ask", QUESTION), bench.all());

    assertTrue(bench.out.toString().contains(HOLDS + " [1]"), bench.all());
    assertTrue(
        bench.out.toString().contains("“It found that 57% supported the strike"), bench.all());
    assertTrue(bench.out.toString().contains("model:test-model · revision 1"), bench.all());
  }

  @Test
  void aClaimIsReadWhileTheModelIsStillWritingTheNext() throws IOException {
    CountDownLatch seen = new CountDownLatch(1);
    bench.server.script(
        body ->
            new Script.Gated(
                "{\"claims\": [" + claim(body, HOLDS) + ",", seen, claim(body, ALSO_HOLDS) + "]}"));
    PrintWriter watched =
        new PrintWriter(bench.out) {
          @Override
          public void flush() {
            super.flush();
            if (bench.out.toString().contains(HOLDS)) {
              seen.countDown();
            }
          }
        };

    assertEquals(0, bench.run(watched, bench.models("openai"), "ask", QUESTION), bench.all());

    String shown = bench.out.toString();
    assertTrue(shown.indexOf(HOLDS) < shown.indexOf(ALSO_HOLDS), shown);
    assertEquals(shown.indexOf(HOLDS), shown.lastIndexOf(HOLDS), "shown once: " + shown);
    assertFalse(shown.contains("incomplete"), shown);
  }

  @Test
  void aModelThatIsDownMeansExtractsAndALineThatSaysSo() throws IOException {
    String down = bench.models("openai");
    bench.server.close();

    assertEquals(0, bench.run(down, "ask", QUESTION), bench.all());
    assertTrue(bench.out.toString().contains("57% supported the strike"), bench.all());
    assertTrue(
        bench.out.toString().contains("Answered with extracts: the model could not be reached."),
        bench.all());
    assertTrue(bench.out.toString().contains("verbatim extracts · revision 1"), bench.all());
  }

  @Test
  void aModelThatIsDownIsToldToMachinesToo() throws IOException {
    String down = bench.models("ollama");
    bench.server.close();

    assertEquals(0, bench.run(down, "ask", "--json", QUESTION), bench.all());

    JsonNode answer = json.readTree(bench.out.toString());
    assertEquals("quotes", answer.path("composer").asText());
    assertTrue(answer.path("answer").asText().startsWith("Answered with extracts:"), bench.all());
  }

  @Test
  void theNextModelAnswersWhereTheFirstFails() throws IOException {
    bench.server.script(
        body ->
            body.contains("broken-model")
                ? new Script.Refuses(401)
                : Script.claims(List.of(claim(body, HOLDS))));
    String both = bench.models("openai", "broken-model") + bench.model("openai", "test-model");

    assertEquals(0, bench.run(both, "ask", QUESTION), bench.all());

    assertTrue(bench.out.toString().contains(HOLDS), bench.all());
    assertFalse(bench.out.toString().contains("extracts"), bench.all());
  }

  @Test
  void aModelThatFindsNoAnswerInThePassagesIsNotOverruled() throws IOException {
    bench.server.script(body -> new Script.Says("{\"claims\": []}"));

    assertEquals(3, bench.run(bench.models("openai"), "ask", QUESTION), bench.all());

    assertTrue(bench.out.toString().contains("do not answer this"), bench.all());
    assertTrue(
        bench.out.toString().contains("57% supported the strike"), "the closest: " + bench.all());
    assertEquals(1, bench.server.requests().size());
  }

  @Test
  void aQuestionInAnotherLanguageIsPutIntoEnglishForTheSources() throws IOException {
    bench.server.script(
        body ->
            body.contains("into plain English")
                ? new Script.Says(QUESTION)
                : Script.claims(List.of(claim(body, HOLDS))));
    String german = "Wie viele Erwachsene haben den Streik in der Umfrage unterstützt?";

    assertEquals(0, bench.run(bench.models("openai"), "ask", german), bench.all());
    assertTrue(bench.out.toString().contains(HOLDS + " [1]"), bench.all());
    assertTrue(
        bench.out.toString().contains("The question was put into English by a model"), bench.all());

    bench.server.script(body -> new Script.Refuses(500));
    assertEquals(2, bench.run(bench.models("openai"), "ask", german), bench.all());
    assertTrue(bench.out.toString().contains("Please ask in English"), bench.all());
  }

  @Test
  void aQuestionInAnotherLanguageIsAnsweredInItWhereTheTranslationCarriesWhatWasChecked()
      throws IOException {
    String german = "Wie viele Erwachsene haben den Streik in der Umfrage unterstützt?";
    String holds = "Ipsos MORI stellte fest, dass 57 % den Streik unterstützten.";
    String slips = "Ipsos MORI stellte fest, dass 62 % den Streik ablehnten.";
    String invented = "Ipsos MORI stellte fest, dass 75 % den Streik unterstützten.";
    bench.server.script(
        body ->
            body.contains("into plain English")
                ? new Script.Says(QUESTION)
                : Script.claims(
                    List.of(
                        translated(claim(body, HOLDS), holds),
                        translated(claim(body, ALSO_HOLDS), slips),
                        translated(claim(body, INVENTED), invented))));

    assertEquals(0, bench.run(bench.models("openai"), "ask", "--json", german), bench.all());

    JsonNode answer = json.readTree(bench.out.toString());
    assertEquals(holds, answer.at("/claims/0/text").asText(), bench.all());
    assertEquals(HOLDS, answer.at("/claims/0/english").asText(), bench.all());
    assertTrue(
        answer.at("/claims/0/quotes/0/text").asText().startsWith("It found that 57%"),
        "words of the source stay as they are: " + bench.all());
    assertEquals(
        ALSO_HOLDS, answer.at("/claims/1/text").asText(), "another figure: " + bench.all());
    assertEquals(
        2, answer.path("claims").size(), "what fails in English is nowhere: " + bench.all());
    assertTrue(answer.path("answer").asText().contains("shown in English"), bench.all());
    String asked = bench.server.requests().get(1);
    assertTrue(asked.contains(german) && asked.contains("translated"), asked);
    assertTrue(asked.contains("json_schema"), "the server is held to both: " + asked);
  }

  private static String translated(String claim, String text) {
    return claim.replaceFirst("\\{", "{\"translated\": \"" + text + "\", ");
  }

  @Test
  void whatAReportMightSayIsSearchedForTooAndTheQuestionAloneWhereThatFails() throws IOException {
    String settings =
        bench.models("openai").replace("hypotheticalAnswer: false", "hypotheticalAnswer: true");
    for (Script report :
        List.of(
            new Script.Says("The walkout was backed by half of the people."),
            new Script.Refuses(500))) {
      bench.out.getBuffer().setLength(0);
      int before = bench.server.requests().size();
      bench.server.script(
          body ->
              body.contains("shown to nobody")
                  ? report
                  : Script.claims(List.of(claim(body, HOLDS))));

      assertEquals(0, bench.run(settings, "ask", QUESTION), bench.all());

      assertTrue(bench.out.toString().contains(HOLDS + " [1]"), bench.all());
      assertFalse(bench.out.toString().contains("Answered with extracts"), bench.all());
      assertEquals(
          1,
          bench.server.requests().stream()
              .skip(before)
              .filter(body -> body.contains("shown to nobody"))
              .count());
    }
  }
}
