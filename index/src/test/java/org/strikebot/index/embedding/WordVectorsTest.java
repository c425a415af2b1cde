package org.strikebot.index.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordVectorsTest {

  private static final byte[][] ONE = {{1, 2, 3}, {-4, 5, -6}};
  private static final byte[][] TWO = {{7, 8, 9}};

  @TempDir Path folder;

  private WordVectors kept() {
    return new WordVectors(folder, "model", 3);
  }

  private Path file() {
    return folder.resolve("model.words");
  }

  @Test
  void kept_words_are_found_by_the_next_process() throws IOException {
    kept().keep(Map.of("one", ONE));

    assertArrayEquals(ONE, kept().find("one").orElseThrow());
    assertEquals(Optional.empty(), kept().find("two"));
    assertTrue(kept().settled("one"));
    assertFalse(kept().settled("two"));
  }

  @Test
  void what_another_process_added_is_neither_lost_nor_kept_twice() throws IOException {
    WordVectors here = kept();
    assertEquals(Optional.empty(), here.find("one"));
    kept().keep(Map.of("one", ONE));
    long size = Files.size(file());

    here.keep(Map.of("one", ONE));
    assertEquals(size, Files.size(file()));

    here.keep(Map.of("two", TWO));
    assertArrayEquals(ONE, kept().find("one").orElseThrow());
    assertArrayEquals(TWO, kept().find("two").orElseThrow());
  }

  @Test
  void a_torn_last_entry_is_ignored_and_written_over() throws IOException {
    kept().keep(Map.of("one", ONE));
    int whole = (int) Files.size(file());
    kept().keep(Map.of("two", TWO));
    byte[] bytes = Files.readAllBytes(file());
    for (int length = whole; length < bytes.length; length++) {
      Files.write(file(), Arrays.copyOf(bytes, length));
      assertArrayEquals(ONE, kept().find("one").orElseThrow());
      assertEquals(Optional.empty(), kept().find("two"), "cut to " + length);
      kept().keep(Map.of("two", TWO));
      assertArrayEquals(TWO, kept().find("two").orElseThrow(), "cut to " + length);
    }
  }

  @Test
  void no_damaged_byte_is_given_for_a_figure() throws IOException {
    kept().keep(Map.of("one", ONE));
    byte[] bytes = Files.readAllBytes(file());
    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      Files.write(file(), damaged);
      assertEquals(Optional.empty(), kept().find("one"), "byte " + at);
    }
  }

  @Test
  void a_full_file_takes_no_more_and_says_so() throws IOException {
    WordVectors small = new WordVectors(folder, "model", 3, 10);
    small.keep(Map.of("one", ONE));
    long size = Files.size(file());

    small.keep(Map.of("two", TWO));

    assertEquals(size, Files.size(file()));
    assertTrue(small.settled("two"));
    assertEquals(Optional.empty(), small.find("two"));
  }

  @Test
  void figures_are_kept_within_half_a_step() {
    byte[][] steps = WordVectors.steps(List.of(new float[] {0.1f, -0.25f, 0.9f}));

    assertEquals(0.1, steps[0][0] / WordVectors.SCALE, 0.5 / WordVectors.SCALE);
    assertEquals(-0.25, steps[0][1] / WordVectors.SCALE, 0.5 / WordVectors.SCALE);
    assertEquals(127, steps[0][2]);
  }
}
