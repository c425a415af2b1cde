package org.strikebot.bot.records;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that keeps records is killed in the middle of its work; what it acknowledged is there.
 */
final class KillTest {

  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void a_killed_process_loses_no_acknowledged_record() throws Exception {
    long seed = System.nanoTime();
    System.out.println("KillTest seed " + seed);
    Random random = new Random(seed);
    Path database = folder.resolve("records.db");
    for (int kill = 0; kill < KILLS; kill++) {
      String server = "server-" + kill;
      long acknowledged = writeUntilKilled(database, server, 20 + random.nextInt(300));
      try (Records records = Records.open(database)) {
        List<AskedQuestion> kept = records.questions().ended(server, "answered", Integer.MAX_VALUE);
        assertTrue(
            kept.size() >= acknowledged, "acknowledged " + acknowledged + ", kept " + kept.size());
        assertTrue(kept.stream().allMatch(question -> "{}".equals(question.reply())));
        assertTrue(records.audit().of(server, Integer.MAX_VALUE).size() >= acknowledged);
      }
    }
  }

  /**
   * Starts a writer, reads {@code many} acknowledgements, kills it, and reads what was still said.
   */
  private static long writeUntilKilled(Path database, String server, int many) throws IOException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                database.toString(),
                server)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long acknowledged = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("kept")) {
          acknowledged++;
        }
        if (acknowledged == many) {
          writer.toHandle().destroyForcibly();
        }
      }
    }
    assertTrue(acknowledged >= many, "the writer ended by itself after " + acknowledged);
    return acknowledged;
  }

  /** Keeps records for ever and says so after each. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
      Records records = Records.open(Path.of(arguments[0]));
      String server = arguments[1];
      for (long turn = 0; ; turn++) {
        Instant at = Instant.ofEpochMilli(turn);
        AskedQuestion question =
            records
                .questions()
                .accept(
                    new AskedQuestion.Arrival(
                        server + turn, server, "c", "a", null, "Why?", false, at, "t", null))
                .orElseThrow();
        records.questions().replied(question.id(), "answered", "{}");
        records.questions().close(question.id());
        records.audit().keep(new AuditRecords.Act(server, "a", at, "act", "result"));
        System.out.println("kept");
      }
    }
  }
}
