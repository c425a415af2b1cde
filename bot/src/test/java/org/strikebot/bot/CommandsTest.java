package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.Terminal.Run;

/** Every command over a small real library, with the real model and the real index. */
final class CommandsTest {

  @TempDir Path folder;

  private Path library = Path.of(".");
  private Wiring.Heavy heavy = SharedParts.heavy();

  @BeforeEach
  void writeTheLibrary() throws IOException {
    library = Files.createDirectories(folder.resolve("library"));
    write(
        "poll",
        "Ipsos MORI poll of April 2016",
        "Ipsos MORI asked 800 adults in April 2016 about the junior doctors' strike. It found"
            + " that 57% supported the strike and 26% opposed it.");
    write(
        "talks",
        "Talks at Acas",
        "The British Medical Association and the Government agreed to talks at the conciliation"
            + " service Acas. The talks were led by Sir Brendan Barber.");
  }

  @Test
  void anAnsweredQuestionPrintsQuotesWithTheirSource() {
    Run run = run("ask", "What share of adults supported the strike in the Ipsos MORI poll?");

    assertEquals(0, run.code(), run.all());
    assertTrue(run.out().contains("57% supported the strike"), run.out());
    assertTrue(run.out().contains("[1] Ipsos MORI poll of April 2016"), run.out());
    assertFalse(run.out().contains("\u001B"), "no colours where nobody watches");
  }

  @Test
  void aQuestionIsTakenAlikeWithTheParserAndWithoutIt() {
    run("ask", "Who led the talks?");

    Run plain = plain("ask", "Who led", "the talks at Acas?");
    Run parsed = plain("ask", "--", "Who led", "the talks at Acas?");

    String time = "\\d+ ms";
    assertEquals(0, plain.code(), plain.all());
    assertTrue(plain.out().contains("Barber"), plain.all());
    assertEquals(parsed.all().replaceAll(time, ""), plain.all().replaceAll(time, ""));
  }

  @Test
  void whatIsNoPlainQuestionIsLeftToTheParser() {
    Run unknown = plain("ask", "Who led the talks?", "--nonsense");
    Run nothing = plain("ask");

    assertEquals(2, unknown.code(), unknown.all());
    assertTrue(unknown.err().contains("--nonsense"), unknown.err());
    assertEquals(2, nothing.code(), nothing.all());
    assertTrue(nothing.err().contains("QUESTION"), nothing.err());
  }

  @Test
  void aPlainQuestionThatCannotBeAnsweredFailsAsAParsedOneDoes() {
    library = folder.resolve("missing");
    Run plain = plain("ask", "Who led the talks?");
    Run parsed = plain("ask", "--", "Who led the talks?");

    assertFalse(plain.err().isBlank());
    assertEquals(parsed, plain);
  }

  @Test
  void severalWordsAreOneQuestionAndJsonIsForMachines() throws IOException {
    Run run = run("ask", "--json", "who", "led", "the", "talks", "at", "Acas?");

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertEquals("who led the talks at Acas?", json.path("question").asText());
    assertEquals("answered", json.path("outcome").asText(), run.out());
    assertTrue(json.at("/claims/0/quotes/0/text").asText().contains("Barber"), run.out());
  }

  @Test
  void whatTheSourcesDoNotSayHasItsOwnExitCode() {
    Run run = run("ask", "What is the boiling point of tungsten in kelvin?");

    assertEquals(3, run.code(), run.all());
  }

  @Test
  void wordsThatAreNoQuestionAreDeclinedKindly() {
    Run run = run("ask", "");

    assertEquals(2, run.code(), run.all());
    assertFalse(run.out().isBlank());
  }

  @Test
  void searchGivesOffsetsIntoTheTextThatSourcesShowPrints() throws IOException {
    Run search = run("search", "Acas talks", "-k", "1", "--json");
    String text = run("sources", "show", "talks", "--text").out();

    JsonNode hit = new ObjectMapper().readTree(search.out()).at("/hits/0");
    assertEquals("talks", hit.path("document").asText());
    assertEquals(
        hit.path("text").asText(),
        text.substring(hit.path("start").asInt(), hit.path("end").asInt()));
    assertTrue(hit.path("score").isNumber());
    assertEquals(1, new ObjectMapper().readTree(search.out()).path("hits").size());
  }

  @Test
  void searchRefusesANumberThatIsNone() {
    assertEquals(2, run("search", "talks", "-k", "0").code());
    assertEquals(2, run("search", "talks", "-k", "many").code());
  }

  @Test
  void sourcesAreListedAndIndexed() throws IOException {
    Run list = run("sources", "list");
    assertTrue(list.out().contains("poll") && list.out().contains("Talks at Acas"), list.out());

    Files.delete(library.resolve("poll.md"));
    write("glossary", "Glossary", "Acas is a conciliation service.");
    Run index = run("sources", "index");
    assertTrue(index.out().startsWith("1 added, 0 changed, 1 removed, 1 unchanged"), index.out());

    Run unknown = run("sources", "show", "poll");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("Known are: glossary, talks."), unknown.err());
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndTheOthersAnswer() throws IOException {
    Files.write(library.resolve("broken.md"), new byte[] {(byte) 0xC3, (byte) 0x28});

    Run run = run("ask", "Who led the talks at Acas?");

    assertEquals(0, run.code(), run.all());
    assertTrue(run.err().contains("broken.md"), run.err());
  }

  @Test
  void aLibraryThatIsNotThereIsSaid() {
    library = folder.resolve("nowhere");

    Run run = run("ask", "Who led the talks?");

    assertEquals(1, run.code());
    assertTrue(run.err().contains("nowhere"), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @Test
  void aDataFolderThatIsAFileIsSaid() throws IOException {
    Files.writeString(folder.resolve("data"), "not a folder");

    Run run = run("sources", "index");

    assertEquals(1, run.code());
    assertTrue(run.err().contains(folder.resolve("data").toString()), run.err());
    assertFalse(run.err().contains("at org."), run.err());
  }

  @Test
  void unknownCommandsAndOptionsSayWhatIsKnown() {
    Run command = run0("aks", "why?");
    assertEquals(2, command.code());
    assertTrue(command.err().contains("ask"), command.err());
    assertEquals(2, run("ask", "--jsno", "why?").code());
    Run none = run0();
    assertEquals(2, none.code());
    assertTrue(
        none.err().contains("ask, chat, quotes, sides, timeline, check, people,"), none.err());
  }

  @Test
  void aSettingsFileWithAnUnknownKeyIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("strikebot.yaml"), "data:\n  foldr: /x\n");

    Run run = run("ask", "why?", "--config", file.toString());

    assertEquals(2, run.code());
    assertTrue(run.err().contains("line 2: 'data.foldr' is unknown"), run.err());
  }

  @Test
  void doctorFindsNothingWrongAndThenADocument() throws IOException {
    heavy = new Wiring.Heavy(DeferredEmbedder::of, heavy.reader());
    Run well = run("doctor");
    assertEquals(0, well.code(), well.all());
    assertTrue(well.out().lines().allMatch(line -> !line.startsWith("wrong")), well.out());

    Files.write(library.resolve("broken.md"), new byte[] {(byte) 0xC3, (byte) 0x28});
    Run ill = run("doctor");
    assertEquals(1, ill.code());
    assertTrue(ill.out().contains("wrong index"), ill.out());
  }

  @Test
  void evalJudgesAFileOfQuestions() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("questions.yaml"),
            """
            - id: a
              question: "Who led the talks at Acas?"
              kind: fact
              outcome: answered
              contains: [["Barber"]]
            - id: b
              question: "What is the boiling point of tungsten in kelvin?"
              kind: off-topic
              outcome: not-in-sources
            """);

    Run run = run("eval", file.toString(), "--json");

    assertEquals(0, run.code(), run.all());
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertEquals(1, json.at("/answerable/right").asInt(), run.out());
    assertEquals(1, json.at("/unanswerable/declined").asInt(), run.out());
    assertEquals(1, json.path("evidence@10").asDouble());
    assertEquals(0, json.path("unverbatim").asInt());
    assertEquals(2, run("eval").code(), "one of three is needed");
  }

  @Test
  void a_day_that_is_none_is_told_with_how_days_are_written() {
    for (String day : List.of("26/04/2016", "2016-13-01")) {
      Run run = run("timeline", "--from", day);

      assertEquals(2, run.code(), run.all());
      assertTrue(
          run.err().contains("expected a day as YYYY-MM-DD, such as 2016-04-26, found '" + day),
          run.err());
      assertFalse(run.err().contains("java."), run.err());
    }
  }

  /** Runs a command over the small library. */
  private Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of("--library", library.toString(), "--data", folder.resolve("data").toString()));
    return run0(all.toArray(String[]::new));
  }

  /** The same with the folders in the environment. */
  private Run plain(String... arguments) {
    Map<String, String> environment =
        Map.of(
            "STRIKEBOT_LIBRARY",
            library.toString(),
            "STRIKEBOT_DATA",
            folder.resolve("data").toString());
    return new Terminal(folder, environment, heavy).run(List.of(arguments));
  }

  private Run run0(String... arguments) {
    return new Terminal(folder, Map.of(), heavy).run(List.of(arguments));
  }

  private void write(String id, String title, String text) throws IOException {
    Files.writeString(
        library.resolve(id + ".md"),
        "---\ntitle: %s\nkind: article\npublished: 2016-04-26\npublisher: Paper\n---\n%s\n"
            .formatted(title, text));
  }
}
