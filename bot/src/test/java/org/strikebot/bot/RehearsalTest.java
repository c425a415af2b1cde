package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal of serving, as the launcher starts it. */
final class RehearsalTest {

  @TempDir Path folder;

  @Test
  void a_rehearsal_serves_answers_and_ends_without_the_users_settings() throws Exception {
    Poll.write(folder.resolve("library"));
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:class+load:file=" + folder.resolve("loaded"),
            "-cp",
            System.getProperty("java.class.path"),
            Strikebot.class.getName(),
            "rehearse",
            folder.toString());
    // With any of these in use it would not start.
    builder.environment().put("DISCORD_TOKEN", "not a token");
    builder.environment().put("STRIKEBOT_DISCORD_PROXY", "nowhere.invalid:1");
    builder.environment().put("STRIKEBOT_CONFIG", folder.resolve("missing.yaml").toString());
    builder.environment().put("STRIKEBOT_DATA", folder.resolve("untouched").toString());

    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(90, TimeUnit.SECONDS);
    process.destroyForcibly();

    List<String> said = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertTrue(ended, said.toString());
    assertEquals(0, process.exitValue(), said.toString());
    assertTrue(said.stream().anyMatch(line -> line.startsWith("Serving.")), said.toString());
    assertTrue(Files.exists(folder.resolve("data/records.db")));
    assertTrue(Files.notExists(folder.resolve("untouched")));
    assertFalse(
        Files.readString(folder.resolve("loaded")).contains("picocli.CommandLine "),
        "the parser is slow to load, and a plain command does without it");
  }
}
