package org.strikebot.bot.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlatformTest {

  private static final Path HOME = Path.of("/home/ann");

  @Test
  void dataGoesWhereEachSystemKeepsIt() {
    assertEquals(
        Path.of("/home/ann/.local/share/strikebot"), folder("Linux", Map.of("XDG_DATA_HOME", "")));
    assertEquals(
        Path.of("/srv/data/strikebot"), folder("Linux", Map.of("XDG_DATA_HOME", "/srv/data")));
    assertEquals(
        Path.of("/home/ann/.local/share/strikebot"),
        folder("FreeBSD", Map.of("XDG_DATA_HOME", "relative")));
    assertEquals(
        Path.of("/home/ann/Library/Application Support/strikebot"), folder("Mac OS X", Map.of()));
    assertEquals(
        Path.of("/local/strikebot"), folder("Windows 11", Map.of("LOCALAPPDATA", "/local")));
    assertEquals(Path.of("/home/ann/AppData/Local/strikebot"), folder("Windows 11", Map.of()));
  }

  private static Path folder(String system, Map<String, String> environment) {
    return new Platform(system, HOME, environment).dataFolder();
  }
}
