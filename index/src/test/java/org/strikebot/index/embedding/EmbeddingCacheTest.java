package org.strikebot.index.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddingCacheTest {

  private static final float[] ONE = {1, 0, -0.5f};
  private static final float[] TWO = {0, 2, 3};

  @TempDir Path folder;

  private EmbeddingCache cache() {
    return new EmbeddingCache(folder, "model", 3);
  }

  private Path file() {
    return folder.resolve("model.vectors");
  }

  @Test
  void a_kept_vector_is_found_by_the_next_process() throws IOException {
    cache().keep(Map.of("one", ONE));
    assertArrayEquals(ONE, cache().find("one").orElseThrow());
    assertEquals(Optional.empty(), cache().find("two"));
  }

  @Test
  void a_torn_last_entry_is_ignored_and_written_over() throws IOException {
    cache().keep(Map.of("one", ONE));
    long whole = Files.size(file());
    cache().keep(Map.of("two", TWO));
    byte[] bytes = Files.readAllBytes(file());
    for (int length = (int) whole; length < bytes.length; length++) {
      Files.write(file(), Arrays.copyOf(bytes, length));
      assertArrayEquals(ONE, cache().find("one").orElseThrow());
      assertEquals(Optional.empty(), cache().find("two"), "cut to " + length);
      cache().keep(Map.of("two", TWO));
      assertArrayEquals(TWO, cache().find("two").orElseThrow(), "cut to " + length);
    }
  }

  @Test
  void a_flipped_bit_costs_only_its_own_entry() throws IOException {
    cache().keep(Map.of("one", ONE));
    int whole = (int) Files.size(file());
    cache().keep(Map.of("two", TWO));
    byte[] bytes = Files.readAllBytes(file());
    for (int at = 0; at < whole; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 4;
      Files.write(file(), damaged);
      assertEquals(Optional.empty(), cache().find("one"), "flipped at " + at);
      assertArrayEquals(TWO, cache().find("two").orElseThrow());
    }
  }

  @Test
  void two_open_caches_do_not_write_over_each_other() throws IOException {
    EmbeddingCache first = cache();
    EmbeddingCache second = cache();
    assertTrue(first.find("one").isEmpty() && second.find("one").isEmpty());
    first.keep(Map.of("one", ONE));
    second.keep(Map.of("two", TWO));
    assertArrayEquals(ONE, cache().find("one").orElseThrow());
    assertArrayEquals(TWO, cache().find("two").orElseThrow());
  }
}
