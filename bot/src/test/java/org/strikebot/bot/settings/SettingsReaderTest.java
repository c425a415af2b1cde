package org.strikebot.bot.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsReaderTest {

  record All(Limits limits, Discord discord) {}

  record Limits(int perDay, Duration cooldown, Level level, List<Model> models) {
    Limits {
      models = List.copyOf(models);
      if (perDay < 1) {
        throw new IllegalArgumentException("expected at least 1, found " + perDay + ".");
      }
    }
  }

  record Model(String name, @Nullable Path folder) {}

  record Discord(@Nullable Secret token) {}

  enum Level {
    LOW,
    HIGH
  }

  private static final All DEFAULTS =
      new All(new Limits(10, Duration.ofSeconds(20), Level.LOW, List.of()), new Discord(null));

  @TempDir Path folder;

  @Test
  void withoutFileAndEnvironmentTheDefaultsHold() throws Exception {
    assertEquals(DEFAULTS, new SettingsReader<>(DEFAULTS, Map.of()).read(null));
  }

  @Test
  void aFileChangesWhatItNamesAndLeavesTheRest() throws Exception {
    All read =
        read(
            """
            limits:
              cooldown: 5m
              level: high
              models:
                - name: small
                - name: large
                  folder: /models
            discord:
            """);

    assertEquals(
        new All(
            new Limits(
                10,
                Duration.ofMinutes(5),
                Level.HIGH,
                List.of(new Model("small", null), new Model("large", Path.of("/models")))),
            new Discord(null)),
        read);
  }

  @Test
  void anEmptyFileChangesNothing() throws Exception {
    assertEquals(DEFAULTS, read("# nothing set yet\n"));
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() throws Exception {
    All read =
        read(
            "limits: {perDay: 20}\n",
            Map.of(
                "STRIKEBOT_LIMITS_PER_DAY", "30",
                "STRIKEBOT_LIMITS_COOLDOWN", "1h",
                "STRIKEBOT_LIMITS_MODELS", "[{name: small}]",
                "DISCORD_TOKEN", " abc: def \n",
                "STRIKEBOT_SERVICE_HOST", "10.0.0.1"));

    assertEquals(
        new All(
            new Limits(30, Duration.ofHours(1), Level.LOW, List.of(new Model("small", null))),
            new Discord(new Secret("abc: def"))),
        read);
  }

  @Test
  void anUnknownKeyIsNamedWithItsPlaceAndTheKnownOnes() throws Exception {
    Path file = write("limits:\n  perDay: 5\n  perday: 6\n");

    assertEquals(
        file + ", line 3: 'limits.perday' is unknown; known here: cooldown, level, models, perDay.",
        refusal(file, Map.of()));
  }

  @Test
  void anUnknownSectionIsNamedToo() throws Exception {
    Path file = write("limit: 5\n");

    assertEquals(
        file + ", line 1: 'limit' is unknown; known here: discord, limits.",
        refusal(file, Map.of()));
  }

  @Test
  void aWrongValueIsNamedWithWhatIsExpected() throws Exception {
    Path number = write("limits:\n  perDay: many\n");
    assertEquals(
        number + ", line 2: 'limits.perDay': expected a whole number, found 'many'.",
        refusal(number, Map.of()));
    Path level = write("limits: {level: middle}\n");
    assertEquals(
        level + ", line 1: 'limits.level': expected low or high, found 'middle'.",
        refusal(level, Map.of()));
    assertEquals(
        "environment variable STRIKEBOT_LIMITS_COOLDOWN: 'limits.cooldown': expected a stretch of"
            + " time such as 500ms, 20s, 5m, 2h or 30d, found 'soon'.",
        refusal(null, Map.of("STRIKEBOT_LIMITS_COOLDOWN", "soon")));
  }

  @Test
  void aRecordsOwnCheckIsPassedOnWithItsPlace() throws Exception {
    Path file = write("limits:\n  perDay: 0\n");

    assertEquals(
        file + ", line 1: 'limits': expected at least 1, found 0.", refusal(file, Map.of()));
  }

  @Test
  void whatIsNoYamlAndWhatIsNotThereAreSaid() throws Exception {
    Path broken = write("limits: [\n");
    assertEquals(true, refusal(broken, Map.of()).startsWith(broken + ": expected YAML, found "));
    Path list = write("- limits\n");
    assertEquals(
        list + ": expected sections such as 'data:', found ARRAY.", refusal(list, Map.of()));
    Path none = folder.resolve("none.yaml");
    assertEquals(
        none + ": expected a settings file, found none. Make it, or leave out --config.",
        refusal(none, Map.of()));
  }

  @Test
  void aSectionThatIsNoSectionIsAnError() throws Exception {
    Path file = write("limits: 5\n");

    assertEquals(true, refusal(file, Map.of()).startsWith(file + ", line 1: 'limits'"));
  }

  @Test
  void aSecretIsNeverPrinted() {
    All all = new All(DEFAULTS.limits(), new Discord(new Secret("hush")));

    assertFalse(all.toString().contains("hush"), "a record's text may end in a log");
  }

  private All read(String yaml) throws Exception {
    return read(yaml, Map.of());
  }

  private All read(String yaml, Map<String, String> environment) throws Exception {
    return new SettingsReader<>(DEFAULTS, environment).read(write(yaml));
  }

  private static String refusal(@Nullable Path file, Map<String, String> environment) {
    return String.valueOf(
        assertThrows(
                InvalidSettingsException.class,
                () -> new SettingsReader<>(DEFAULTS, environment).read(file))
            .getMessage());
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("strikebot.yaml"), yaml);
  }
}
