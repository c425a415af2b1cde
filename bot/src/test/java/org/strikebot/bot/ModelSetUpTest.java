package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.bot.Poll.QUESTION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.composition.wire.Script;

/** What is said of chat models, prompts and tokens that are set up wrongly. */
final class ModelSetUpTest {

  @TempDir Path folder;
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
  void aPromptThatCannotBeUsedIsNamedAtStart() throws IOException {
    Path prompts = Files.createDirectories(folder.resolve("prompts"));
    Files.writeString(prompts.resolve("compose.md"), "---\nmist: x\n---\n{{mist}}\n");

    int code = bench.run(bench.models("openai") + "  prompts: " + prompts + "\n", "ask", QUESTION);

    assertEquals(2, code, bench.all());
    assertTrue(
        bench.err.toString().contains("compose.md: the variable 'mist' is unknown"), bench.all());
  }

  @Test
  void doctorCallsEachModelAndSaysWhatItFoundAndWhatToDo() throws IOException {
    bench.server.script(
        body ->
            body.contains("broken-model")
                ? new Script.Refuses(401)
                : body.contains("gone-model") ? new Script.Refuses(404) : new Script.Says("yes"));
    String three =
        bench.models("openai", "broken-model")
            + bench.model("ollama", "gone-model")
            + bench.model("ollama", "sound");

    assertEquals(1, bench.run(three, "doctor"), bench.all());

    String told = bench.out.toString().replaceAll("\\s+", " ");
    assertTrue(told.contains("broken-model: the model refused the key: HTTP 401"), bench.all());
    assertTrue(told.contains("Set TEST_KEY to a key of this server."), bench.all());
    assertTrue(
        told.contains("gone-model: the model is not known to its server: HTTP 404"), bench.all());
    assertTrue(told.contains("ok chat model sound: answered in "), bench.all());
    assertFalse(bench.all().contains(ModelBench.KEY), "no key is printed");
  }

  @Test
  void doctorSaysThatATokenCannotBeOne() throws IOException {
    assertEquals(
        1,
        bench.run("discord:\n  token: not-a-token\n", "doctor"),
        "a malformed token is wrong: " + bench.all());
    assertTrue(
        bench.out.toString().contains("DISCORD_TOKEN does not have a token's form"), bench.all());
    assertFalse(bench.all().contains("not-a-token"), bench.all());
  }
}
