package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
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

  private static final String FIRST = "Ipsos MORI found that 57% supported the strike.";
  private static final String SECOND = "Ipsos MORI found that 26% opposed the strike.";

  @TempDir Path folder;

  @Test
  void sigterm_finishes_the_answer_that_is_under_way_and_ends_the_process() throws Exception {
    CountDownLatch rest = new CountDownLatch(1);
    try (LocalDiscord discord = LocalDiscord.start();
        ModelServer model =
            new ModelServer(
                body ->
                    new Script.Gated(
                        "{\"claims\": [" + claim(FIRST) + ",", rest, claim(SECOND) + "]}"))) {
      Guild guild = discord.addGuild("Surrey");
      Channel channel = guild.addChannel("strike");
      Process process = serve(discord, model);
      try {
        awaitServing(process);
        Interaction asking =
            guild
                .addMember("ann")
                .run(
                    channel,
                    "ask",
                    Map.of("question", "What share of adults supported the strike in the poll?"));
        Shown draft = asking.awaitReply("its first claim", shown -> shown.words().contains(FIRST));
        assertFalse(draft.words().contains(SECOND), draft.words());

        process.destroy();
        rest.countDown();

        Shown whole = asking.awaitReply("the answer", shown -> !shown.buttons().isEmpty());
        assertTrue(whole.words().contains(SECOND + " [1]"), whole.words());
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it ends by itself");
        assertEquals(128 + 15, process.exitValue(), "ended by SIGTERM and nothing else");
      } finally {
        rest.countDown();
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static String claim(String text) {
    return "{\"text\": \"" + text + "\", \"passages\": [1], \"quotes\": []}";
  }

  private Process serve(LocalDiscord discord, ModelServer model) throws IOException {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(
        library.resolve("poll.md"),
        """
        ---
        title: Ipsos MORI poll of April 2016
        kind: article
        published: 2016-04-26
        ---
        Ipsos MORI asked 800 adults in April 2016 about the junior doctors' strike. It found that 57% supported the strike and 26% opposed it.
        """);
    InetSocketAddress proxy = (InetSocketAddress) discord.proxy().address();
    Path config =
        Files.writeString(
            folder.resolve("strikebot.yaml"),
            """
            data:
              folder: %s
            library:
              folder: %s
            health:
              port: -1
            discord:
              proxy: %s:%d
              trustAllCertificates: true
            chat:
              otherWords: false
              models:
                - {protocol: openai, model: test-model, address: '%s/v1', keyVariable: TEST_KEY}
            """
                .formatted(
                    folder.resolve("data"),
                    library,
                    proxy.getHostString(),
                    proxy.getPort(),
                    model.address()));
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
    builder.environment().put("DISCORD_TOKEN", discord.token());
    builder.environment().put("TEST_KEY", "sk-test");
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
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
