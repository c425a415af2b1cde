package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.bot.Poll.ALSO_HOLDS;
import static org.strikebot.bot.Poll.HOLDS;
import static org.strikebot.bot.Poll.QUESTION;
import static org.strikebot.bot.Poll.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.composition.wire.ModelServer;
import org.strikebot.bot.composition.wire.Script;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.LocalDiscord;
import org.strikebot.bot.discord.wire.Shown;

/** {@code serve} as a process of its own, told to end by SIGTERM while it answers. */
final class ServedProcessOnTheWireTest {

  @TempDir Path folder;

  @Test
  void sigterm_finishes_the_answer_that_is_under_way_and_ends_the_process() throws Exception {
    CountDownLatch rest = new CountDownLatch(1);
    try (LocalDiscord discord = LocalDiscord.start();
        ModelServer model =
            new ModelServer(
                body ->
                    new Script.Gated(
                        "{\"claims\": [" + claim(body, HOLDS) + ",",
                        rest,
                        claim(body, ALSO_HOLDS) + "]}"))) {
      Guild guild = discord.addGuild("Surrey");
      Channel channel = guild.addChannel("strike");
      Process process = serve(discord, model);
      try {
        awaitServing(process);
        Interaction asking =
            guild.addMember("ann").run(channel, "ask", Map.of("question", QUESTION));
        Shown draft = asking.awaitReply("its first claim", shown -> shown.words().contains(HOLDS));
        assertFalse(draft.words().contains(ALSO_HOLDS), draft.words());

        process.destroy();
        rest.countDown();

        Shown whole = asking.awaitReply("the answer", shown -> !shown.buttons().isEmpty());
        assertTrue(whole.words().contains(ALSO_HOLDS + " [1]"), whole.words());
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it ends by itself");
        assertEquals(128 + 15, process.exitValue(), "ended by SIGTERM and nothing else");
      } finally {
        rest.countDown();
        process.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void a_refused_token_ends_the_start_before_a_document_is_indexed() throws Exception {
    try (LocalDiscord discord = LocalDiscord.start();
        ModelServer model = new ModelServer(body -> new Script.Says("{}"))) {
      ProcessBuilder builder = builder(discord, model);
      discord.renewToken();
      Path said = folder.resolve("said");

      Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();

      String words = Files.readString(said);
      assertTrue(ended, words);
      assertEquals(1, process.exitValue(), words);
      assertTrue(words.contains("token"), words);
      assertFalse(words.contains("Indexing"), words);
    }
  }

  private Process serve(LocalDiscord discord, ModelServer model) throws IOException {
    return builder(discord, model).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private ProcessBuilder builder(LocalDiscord discord, ModelServer model) throws IOException {
    Path config = ServedSettings.write(folder, discord, model);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Strikebot.class.getName(),
            "serve",
            "--config",
            config.toString());
    builder.environment().putAll(ServedSettings.environment(discord));
    return builder;
  }

  private static void awaitServing(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("Serving.")) {
      line = lines.readLine();
    }
    assertTrue(line != null, "it ended before it served");
  }
}
