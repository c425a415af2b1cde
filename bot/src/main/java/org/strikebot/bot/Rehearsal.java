package org.strikebot.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.strikebot.bot.rehearsal.StageDiscord;
import org.strikebot.bot.settings.Platform;

/**
 * Serves a Discord that is only played, until it has answered one question. The launcher has the
 * JVM watch this and keep what it loaded, so that the real start is quick. Nothing of the user's is
 * used: neither settings nor environment nor token, and no address but this machine's own.
 */
final class Rehearsal {

  /** What the launcher says instead of a command, before the folder. */
  static final String NAME = "rehearse";

  /** Many times what it takes where the index has to be made first. */
  private static final long PATIENCE_SECONDS = 120;

  private static final String SETTINGS =
      """
      health:
        port: 0
      discord:
        trustAllCertificates: true
      """;

  private Rehearsal() {}

  /**
   * Rehearses with the documents in {@code folder/library}; all that is made lies in {@code
   * folder}.
   *
   * @return the exit code: 0 once the question was answered
   */
  static int run(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    CompletableFuture<Integer> end = new CompletableFuture<>();
    try (StageDiscord discord = StageDiscord.open(folder, () -> end.complete(0))) {
      Platform platform = platform(folder, discord.proxy());
      // Many have a settings file, and reading one takes classes that the environment does not.
      Path file = Files.writeString(folder.resolve("settings.yaml"), SETTINGS);
      Thread.ofPlatform()
          .daemon()
          .name("serve")
          .start(
              () ->
                  end.complete(Strikebot.run(platform, "serve", "--config", file.toString()) + 1));
      return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException silent) {
      return 1;
    }
  }

  private static Platform platform(Path folder, String proxy) {
    return new Platform(
        System.getProperty("os.name", ""),
        folder,
        Map.of(
            "STRIKEBOT_LAUNCHED",
            "1",
            "STRIKEBOT_DATA",
            folder.resolve("data").toString(),
            "STRIKEBOT_LIBRARY",
            folder.resolve("library").toString(),
            "STRIKEBOT_DISCORD_PROXY",
            proxy,
            "DISCORD_TOKEN",
            StageDiscord.TOKEN));
  }
}
