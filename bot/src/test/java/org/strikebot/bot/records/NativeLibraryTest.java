package org.strikebot.bot.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite's library in a folder of the bot's own. */
final class NativeLibraryTest {

  private static final String PATH = "org.sqlite.lib.path";

  @TempDir Path folder;
  private @Nullable String before;

  @BeforeEach
  void forget() {
    before = System.getProperty(PATH);
    System.clearProperty(PATH);
  }

  @AfterEach
  void restore() {
    if (before == null) {
      System.clearProperty(PATH);
    } else {
      System.setProperty(PATH, before);
    }
  }

  @Test
  void it_is_unpacked_once_and_whole() throws IOException {
    NativeLibrary.place(folder);
    Path chosen = Path.of(System.getProperty(PATH, ""));
    List<Path> files = files(chosen);
    assertEquals(1, files.size(), files.toString());
    assertTrue(Files.size(files.getFirst()) > 500_000);
    var made = Files.getLastModifiedTime(files.getFirst());
    System.clearProperty(PATH);
    NativeLibrary.place(folder);
    assertEquals(chosen.toString(), System.getProperty(PATH));
    assertEquals(made, Files.getLastModifiedTime(files.getFirst()));
  }

  @Test
  void a_folder_that_cannot_be_made_leaves_it_to_the_driver() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    NativeLibrary.place(file);
    assertNull(System.getProperty(PATH));
  }

  @Test
  void who_chose_a_folder_keeps_it() throws IOException {
    System.setProperty(PATH, "elsewhere");
    NativeLibrary.place(folder);
    assertEquals("elsewhere", System.getProperty(PATH));
    assertEquals(List.of(), files(folder));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
