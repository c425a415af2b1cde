package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.composition.wire.ModelServer;
import org.strikebot.bot.composition.wire.Script;
import org.strikebot.bot.settings.Platform;
import org.strikebot.bot.settings.Settings;
import org.strikebot.bot.settings.SettingsReader;
import org.strikebot.bot.terminal.Screen;
import org.strikebot.bot.terminal.TerminalFront;

/** The terminal with a chat model configured: real commands, real clients, a scripted server. */
final class ModelCommandsTest {

  private static final String KEY = "sk-test-key-that-nobody-may-see";
  private static final String QUESTION = "What share of adults supported the strike in the poll?";
  private static final String HOLDS = "Ipsos MORI found that 57% supported the strike.";
  private static final String ALSO_HOLDS = "Ipsos MORI found that 26% opposed the strike.";
  private static final String INVENTED = "Ipsos MORI found that 75% supported the strike.";

  @TempDir Path folder;

  private final ObjectMapper json = new ObjectMapper();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private ModelServer server = new ModelServer(body -> Script.empty());

  @BeforeEach
  void writeTheLibrary() throws IOException {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(
        library.resolve("poll.md"),
        """
        ---
        title: Ipsos MORI poll of April 2016
        kind: article
        published: 2016-04-26
        publisher: Paper
        ---
        Ipsos MORI asked 800 adults in April 2016 about the junior doctors' strike. It found that 57% supported the strike and 26% opposed it.
        """);
    Files.writeString(
        library.resolve("talks.md"),
        """
        ---
        title: Talks at Acas
        kind: article
        published: 2016-05-05
        publisher: Paper
        ---
        The British Medical Association and the Government agreed to talks at Acas. The talks were led by Sir Brendan Barber.
        """);
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void anOpenAiModelAnswersInProseWithTheQuotesItsClaimsRestOn() throws IOException {
    server.script(body -> Script.claims(List.of(claim(body, HOLDS), claim(body, INVENTED))));

    assertEquals(0, run(models("openai"), "ask", "--json", QUESTION), all());

    JsonNode answer = json.readTree(out.toString());
    assertEquals("model:test-model", answer.path("composer").asText());
    assertEquals(HOLDS, answer.at("/claims/0/text").asText());
    assertEquals(1, answer.path("claims").size(), "what was invented is dropped: " + all());
    assertEquals("poll", answer.at("/claims/0/quotes/0/document").asText());
    assertTrue(answer.path("answer").asText().contains(HOLDS + " [1]"), all());
    assertTrue(server.requests().stream().noneMatch(body -> body.contains(KEY)), "in the header");
  }

  @Test
  void anOllamaModelAnswersOnTheTerminal() throws IOException {
    server.script(body -> Script.claims(List.of(claim(body, HOLDS))));

    assertEquals(0, run(models("ollama"), "ask", QUESTION), all());

    assertTrue(out.toString().contains(HOLDS + " [1]"), all());
    assertTrue(out.toString().contains("“It found that 57% supported the strike"), all());
    assertTrue(out.toString().contains("model:test-model · revision 1"), all());
  }

  @Test
  void aClaimIsReadWhileTheModelIsStillWritingTheNext() throws IOException {
    CountDownLatch seen = new CountDownLatch(1);
    server.script(
        body ->
            new Script.Gated(
                "{\"claims\": [" + claim(body, HOLDS) + ",", seen, claim(body, ALSO_HOLDS) + "]}"));
    PrintWriter watched =
        new PrintWriter(out) {
          @Override
          public void flush() {
            super.flush();
            if (out.toString().contains(HOLDS)) {
              seen.countDown();
            }
          }
        };

    assertEquals(0, run(watched, models("openai"), "ask", QUESTION), all());

    String shown = out.toString();
    assertTrue(shown.indexOf(HOLDS) < shown.indexOf(ALSO_HOLDS), shown);
    assertEquals(shown.indexOf(HOLDS), shown.lastIndexOf(HOLDS), "shown once: " + shown);
    assertFalse(shown.contains("incomplete"), shown);
  }

  @Test
  void aModelThatIsDownMeansExtractsAndALineThatSaysSo() throws IOException {
    String down = models("openai");
    server.close();

    assertEquals(0, run(down, "ask", QUESTION), all());
    assertTrue(out.toString().contains("57% supported the strike"), all());
    assertTrue(
        out.toString().contains("Answered with extracts: the model could not be reached."), all());
    assertTrue(out.toString().contains("verbatim extracts · revision 1"), all());
  }

  @Test
  void aModelThatIsDownIsToldToMachinesToo() throws IOException {
    String down = models("ollama");
    server.close();

    assertEquals(0, run(down, "ask", "--json", QUESTION), all());

    JsonNode answer = json.readTree(out.toString());
    assertEquals("quotes", answer.path("composer").asText());
    assertTrue(answer.path("answer").asText().startsWith("Answered with extracts:"), all());
  }

  @Test
  void theNextModelAnswersWhereTheFirstFails() throws IOException {
    server.script(
        body ->
            body.contains("broken-model")
                ? new Script.Refuses(401)
                : Script.claims(List.of(claim(body, HOLDS))));
    String both = models("openai", "broken-model") + model("openai", "test-model");

    assertEquals(0, run(both, "ask", QUESTION), all());

    assertTrue(out.toString().contains(HOLDS), all());
    assertFalse(out.toString().contains("extracts"), all());
  }

  @Test
  void aModelThatFindsNoAnswerInThePassagesIsNotOverruled() throws IOException {
    server.script(body -> new Script.Says("{\"claims\": []}"));

    assertEquals(3, run(models("openai"), "ask", QUESTION), all());

    assertTrue(out.toString().contains("do not answer this"), all());
    assertTrue(out.toString().contains("57% supported the strike"), "the closest: " + all());
    assertEquals(1, server.requests().size());
  }

  @Test
  void aQuestionInAnotherLanguageIsPutIntoEnglishForTheSources() throws IOException {
    server.script(
        body ->
            body.contains("into plain English")
                ? new Script.Says(QUESTION)
                : Script.claims(List.of(claim(body, HOLDS))));
    String german = "Wie viele Erwachsene haben den Streik in der Umfrage unterstützt?";

    assertEquals(0, run(models("openai"), "ask", german), all());
    assertTrue(out.toString().contains(HOLDS + " [1]"), all());
    assertTrue(out.toString().contains("The question was put into English by a model"), all());

    server.script(body -> new Script.Refuses(500));
    assertEquals(2, run(models("openai"), "ask", german), all());
    assertTrue(out.toString().contains("Please ask in English"), all());
  }

  @Test
  void aQuestionInAnotherLanguageIsAnsweredInItWhereTheTranslationCarriesWhatWasChecked()
      throws IOException {
    String german = "Wie viele Erwachsene haben den Streik in der Umfrage unterstützt?";
    String holds = "Ipsos MORI stellte fest, dass 57 % den Streik unterstützten.";
    String slips = "Ipsos MORI stellte fest, dass 62 % den Streik ablehnten.";
    String invented = "Ipsos MORI stellte fest, dass 75 % den Streik unterstützten.";
    server.script(
        body ->
            body.contains("into plain English")
                ? new Script.Says(QUESTION)
                : Script.claims(
                    List.of(
                        translated(claim(body, HOLDS), holds),
                        translated(claim(body, ALSO_HOLDS), slips),
                        translated(claim(body, INVENTED), invented))));

    assertEquals(0, run(models("openai"), "ask", "--json", german), all());

    JsonNode answer = json.readTree(out.toString());
    assertEquals(holds, answer.at("/claims/0/text").asText(), all());
    assertEquals(HOLDS, answer.at("/claims/0/english").asText(), all());
    assertTrue(
        answer.at("/claims/0/quotes/0/text").asText().startsWith("It found that 57%"),
        "words of the source stay as they are: " + all());
    assertEquals(ALSO_HOLDS, answer.at("/claims/1/text").asText(), "another figure: " + all());
    assertEquals(2, answer.path("claims").size(), "what fails in English is nowhere: " + all());
    assertTrue(answer.path("answer").asText().contains("shown in English"), all());
    String asked = server.requests().get(1);
    assertTrue(asked.contains(german) && asked.contains("translated"), asked);
    assertTrue(asked.contains("json_schema"), "the server is held to both: " + asked);
  }

  private static String translated(String claim, String text) {
    return claim.replaceFirst("\\{", "{\"translated\": \"" + text + "\", ");
  }

  @Test
  void theQuestionIsSearchedForInOtherWordsTooAndWithoutThemWhereThatFails() throws IOException {
    String settings = models("openai").replace("otherWords: false", "otherWords: true");
    for (Script others :
        List.of(
            new Script.Says("The walkout was backed by half of the people."),
            new Script.Refuses(500))) {
      out.getBuffer().setLength(0);
      int before = server.requests().size();
      server.script(
          body ->
              body.contains("shown to nobody")
                  ? others
                  : Script.claims(List.of(claim(body, HOLDS))));

      assertEquals(0, run(settings, "ask", QUESTION), all());

      assertTrue(out.toString().contains(HOLDS + " [1]"), all());
      assertFalse(out.toString().contains("Answered with extracts"), all());
      assertEquals(
          1,
          server.requests().stream()
              .skip(before)
              .filter(body -> body.contains("shown to nobody"))
              .count());
    }
  }

  @Test
  void aPromptThatCannotBeUsedIsNamedAtStart() throws IOException {
    Path prompts = Files.createDirectories(folder.resolve("prompts"));
    Files.writeString(prompts.resolve("compose.md"), "---\nmist: x\n---\n{{mist}}\n");

    int code = run(models("openai") + "  prompts: " + prompts + "\n", "ask", QUESTION);

    assertEquals(2, code, all());
    assertTrue(err.toString().contains("compose.md: the variable 'mist' is unknown"), all());
  }

  @Test
  void doctorCallsEachModelAndSaysWhatItFoundAndWhatToDo() throws IOException {
    server.script(
        body ->
            body.contains("broken-model")
                ? new Script.Refuses(401)
                : body.contains("gone-model") ? new Script.Refuses(404) : new Script.Says("yes"));
    String three =
        models("openai", "broken-model") + model("ollama", "gone-model") + model("ollama", "sound");

    assertEquals(1, run(three, "doctor"), all());

    String told = out.toString().replaceAll("\\s+", " ");
    assertTrue(told.contains("broken-model: the model refused the key: HTTP 401"), all());
    assertTrue(told.contains("Set TEST_KEY to a key of this server."), all());
    assertTrue(told.contains("gone-model: the model is not known to its server: HTTP 404"), all());
    assertTrue(told.contains("ok chat model sound: answered in "), all());
    assertFalse(all().contains(KEY), "no key is printed");
  }

  @Test
  void doctorSaysThatATokenCannotBeOne() throws IOException {
    assertEquals(
        1,
        run("discord:\n  token: not-a-token\n", "doctor"),
        "a malformed token is wrong: " + all());
    assertTrue(out.toString().contains("DISCORD_TOKEN does not have a token's form"), all());
    assertFalse(all().contains("not-a-token"), all());
  }

  private String models(String protocol) {
    return models(protocol, "test-model");
  }

  private String models(String protocol, String name) {
    return "chat:\n  silence: 20s\n  whole: 40s\n  otherWords: false\n  models:\n"
        + model(protocol, name);
  }

  private String model(String protocol, String name) {
    return "  - {protocol: %s, model: %s, address: '%s', keyVariable: TEST_KEY}\n"
        .formatted(protocol, name, server.address() + (protocol.equals("ollama") ? "" : "/v1"));
  }

  /** A claim that names the passage of the request which tells of the poll. */
  private String claim(String body, String text) {
    try {
      JsonNode messages = json.readTree(body).path("messages");
      for (String line : messages.path(1).path("content").asText().lines().toList()) {
        if (line.startsWith("{\"passage\"") && line.contains("57%")) {
          return "{\"text\": \"%s\", \"passages\": [%d], \"quotes\": []}"
              .formatted(text, json.readTree(line).path("passage").asInt());
        }
      }
      return "{\"text\": \"no passage\", \"passages\": []}";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String all() {
    return out + "\n" + err;
  }

  private int run(String settings, String... arguments) throws IOException {
    return run(new PrintWriter(out), settings, arguments);
  }

  private int run(PrintWriter to, String settings, String... arguments) throws IOException {
    Path config = Files.writeString(folder.resolve("strikebot.yaml"), settings);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--library",
            folder.resolve("library").toString(),
            "--data",
            folder.resolve("data").toString(),
            "--config",
            config.toString()));
    Platform platform = new Platform("Linux", folder, Map.of("TEST_KEY", KEY));
    TerminalFront front =
        new TerminalFront(
            new Wiring(
                InstantSource.system(),
                System::nanoTime,
                folder.resolve("data"),
                platform.environment(),
                SharedParts.heavy()),
            file ->
                new SettingsReader<>(Settings.defaults(platform), platform.environment())
                    .read(file),
            Screen.of(to, new PrintWriter(err), Map.of(), false),
            System::nanoTime,
            "strikebot test");
    return front.run(all.toArray(String[]::new));
  }
}
