package org.strikebot.bot.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

  private final Settings defaults =
      Settings.defaults(new Platform("Linux", Path.of("/home/ann"), Map.of()));

  @Test
  void theDefaultsAreReadBackAsTheyAre() throws InvalidSettingsException {
    assertEquals(defaults, new SettingsReader<>(defaults, Map.of()).read(null));
  }

  @Test
  void dataAndLibraryHaveTheirShortVariables() throws InvalidSettingsException {
    Settings read =
        new SettingsReader<>(
                defaults,
                Map.of("STRIKEBOT_DATA", "/srv/data", "STRIKEBOT_LIBRARY", "/srv/library"))
            .read(null);

    assertEquals(Path.of("/srv/data"), read.data().folder());
    assertEquals(Path.of("/srv/library"), read.library().folder());
    assertNull(defaults.library().folder());
  }

  @Test
  void aKeyThatHadAnotherNameIsToldItsNameOfNow(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("strikebot.yaml"), "chat:\n  otherWords: false\n");

    assertEquals(
        file + ", line 2: 'chat.otherWords' is called 'chat.hypotheticalAnswer' now.",
        assertThrows(
                InvalidSettingsException.class,
                () -> new SettingsReader<>(defaults, Map.of()).read(file))
            .getMessage());
    assertEquals(
        "environment variable STRIKEBOT_CHAT_OTHER_WORDS is called"
            + " STRIKEBOT_CHAT_HYPOTHETICAL_ANSWER now.",
        assertThrows(
                InvalidSettingsException.class,
                () ->
                    new SettingsReader<>(defaults, Map.of("STRIKEBOT_CHAT_OTHER_WORDS", "false"))
                        .read(null))
            .getMessage());
  }

  @Test
  void everySettingIsInTheReadmeWithItsVariable() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    ObjectNode all =
        new ObjectMapper()
            .registerModule(
                new SimpleModule()
                    .addSerializer(Duration.class, ToStringSerializer.instance)
                    .addSerializer(Path.class, ToStringSerializer.instance))
            .valueToTree(defaults);
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, JsonNode> section : all.properties()) {
      for (Map.Entry<String, JsonNode> key : section.getValue().properties()) {
        String variable =
            EnvironmentKeys.variable(
                JsonPointer.empty().appendProperty(section.getKey()).appendProperty(key.getKey()));
        String row = "| `" + section.getKey() + "." + key.getKey() + "` | `" + variable + "` |";
        if (!readme.contains(row)) {
          missing.add(row);
        }
      }
    }
    assertEquals(List.of(), missing);
  }
}
