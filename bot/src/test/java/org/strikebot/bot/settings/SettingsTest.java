package org.strikebot.bot.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
