package org.strikebot.bot;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.strikebot.bot.composition.wire.ModelServer;
import org.strikebot.bot.discord.wire.LocalDiscord;

/** What {@code serve} is set to in tests: a local Discord, one local model and the poll. */
final class ServedSettings {

  private ServedSettings() {}

  /** The settings file, written into {@code folder} together with the library that it names. */
  static Path write(Path folder, LocalDiscord discord, ModelServer model) throws IOException {
    InetSocketAddress proxy = (InetSocketAddress) discord.proxy().address();
    return Files.writeString(
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
          hypotheticalAnswer: false
          models:
            - {protocol: openai, model: test-model, address: '%s/v1', keyVariable: TEST_KEY}
        """
            .formatted(
                folder.resolve("data"),
                Poll.write(folder.resolve("library")),
                proxy.getHostString(),
                proxy.getPort(),
                model.address()));
  }

  /** The secrets, which are in no file. */
  static Map<String, String> environment(LocalDiscord discord) {
    return Map.of("TEST_KEY", "sk-test", "DISCORD_TOKEN", discord.token());
  }
}
