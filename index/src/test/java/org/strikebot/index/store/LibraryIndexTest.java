package org.strikebot.index.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.index.store.SmallDocuments.change;
import static org.strikebot.index.store.SmallDocuments.document;
import static org.strikebot.index.store.SmallDocuments.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.index.store.IndexException.Kind;

final class LibraryIndexTest {

  private static final String MODEL = "words";

  @TempDir Path library;

  private static int parts(LibraryIndex index) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.searcher().getIndexReader().leaves().size();
    }
  }

  @Test
  void many_small_changes_leave_few_parts_and_a_large_one_leaves_fewer() {
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2)) {
      for (int at = 0; at < 40; at++) {
        try (LibraryWriter writer = index.write()) {
          writer.put(document("id-" + at, "Change number " + at + "."));
          writer.look(pending -> {});
          writer.commit(change("put " + at), "library " + at);
        }
      }
      assertTrue(parts(index) < 20, "joined as they came: " + parts(index));
      assertEquals(40, ids(index).size());

      int before = parts(index);
      try (LibraryWriter writer = index.write()) {
        writer.put(document("last", "The last change."));
        writer.join();
        writer.commit(change("put the last"), "library with the last");
      }
      assertTrue(parts(index) <= before + 1, before + " and then " + parts(index));
      assertEquals(41, ids(index).size());
    }
  }

  private static List<String> ids(LibraryIndex index) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.ids();
    }
  }

  @Test
  void an_index_never_written_to_is_empty_and_has_no_revision() {
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2)) {
      assertEquals(List.of(), ids(index));
      assertEquals(List.of(), index.revisions());
      try (Snapshot snapshot = index.snapshot()) {
        assertFalse(snapshot.revision().exists());
      }
    }
  }

  @Test
  void a_revision_tells_who_when_and_what() {
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2)) {
      put(index, "a", "Words.");

      assertEquals(
          List.of(
              new Revision(
                  1,
                  Instant.parse("2016-04-26T08:00:00Z"),
                  "moderator-7",
                  "put a",
                  "library with aWords.")),
          index.revisions());
    }
  }

  @Test
  void what_is_not_committed_never_happened() {
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2)) {
      put(index, "a", "Words.");
      try (LibraryWriter writer = index.write()) {
        writer.put(document("b", "More words."));
      }
      assertEquals(List.of("a"), ids(index));
    }
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2)) {
      assertEquals(List.of("a"), ids(index));
      assertEquals(1, index.revisions().size());
    }
  }

  @Test
  void a_snapshot_keeps_its_revision_while_another_is_published() {
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 1)) {
      put(index, "a", "Words.");
      try (Snapshot before = index.snapshot()) {
        put(index, "b", "More words.");
        put(index, "a", "Other words.");

        assertEquals(1, before.revision().number());
        assertEquals("Words.", before.document("a").orElseThrow().document().text());
      }
      assertEquals(List.of("a", "b"), ids(index));
    }
  }

  @Test
  void only_the_latest_revisions_are_kept() {
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2)) {
      put(index, "a", "One.");
      put(index, "a", "Two.");
      put(index, "a", "Three.");

      assertEquals(List.of(2L, 3L), index.revisions().stream().map(Revision::number).toList());
      assertEquals(Optional.of(index.revisions().getFirst()), index.revision(2));
      assertEquals(Optional.of(index.revisions().getLast()), index.revision(3));
      assertEquals(Optional.empty(), index.revision(1));
      try (Snapshot earlier = index.snapshot(2)) {
        assertEquals("Two.", earlier.document("a").orElseThrow().document().text());
      }
      IndexException gone = assertThrows(IndexException.class, () -> index.snapshot(1));
      assertEquals(Kind.NO_SUCH_REVISION, gone.kind());
    }
  }

  @Test
  void rolling_back_is_a_new_revision_with_the_contents_of_the_earlier_one() {
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 5)) {
      put(index, "a", "One.");
      put(index, "a", "Two.");
      put(index, "b", "Three.");

      Revision revision;
      try (LibraryWriter writer = index.write(1)) {
        revision = writer.commit(change("back to 1"), "library with aOne.");
      }

      assertEquals(4, revision.number());
      assertEquals("library with aOne.", revision.library());
      assertEquals(List.of("a"), ids(index));
      try (Snapshot snapshot = index.snapshot()) {
        assertEquals("One.", snapshot.document("a").orElseThrow().document().text());
        assertEquals(4, snapshot.revision().number());
      }
      put(index, "c", "Four.");
      assertEquals(
          List.of(1L, 2L, 3L, 4L, 5L), index.revisions().stream().map(Revision::number).toList());
      try (Snapshot undone = index.snapshot(3)) {
        assertEquals(List.of("a", "b"), undone.ids());
      }
    }
  }

  @Test
  void a_second_writer_is_told_that_another_is_at_work() {
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2);
        LibraryIndex other = LibraryIndex.open(library, MODEL, 2);
        LibraryWriter writer = index.write()) {
      writer.put(document("a", "Words."));
      IndexException told = assertThrows(IndexException.class, other::write);
      assertEquals(Kind.LOCKED, told.kind());
      assertTrue(told.retriable());
    }
  }

  @Test
  void a_reader_sees_what_another_process_wrote_after_refreshing() {
    try (LibraryIndex reader = LibraryIndex.open(library, MODEL, 2);
        LibraryIndex writer = LibraryIndex.open(library, MODEL, 2)) {
      put(writer, "a", "Words.");
      assertEquals(List.of(), ids(reader));
      reader.refresh();
      assertEquals(List.of("a"), ids(reader));
    }
  }

  @Test
  void a_damaged_file_is_noticed_and_setting_it_aside_deletes_nothing() throws IOException {
    Path folder;
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2)) {
      put(index, "a", "Words.");
      folder = index.folder();
    }
    Path damaged =
        files(folder).filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);

    IndexException told =
        assertThrows(IndexException.class, () -> LibraryIndex.open(library, MODEL, 2));
    assertEquals(Kind.DAMAGED, told.kind());

    Path aside = IndexFolder.setAside(library, MODEL);
    assertTrue(Files.exists(aside.resolve(damaged.getFileName())));
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2)) {
      assertEquals(List.of(), ids(index));
    }
  }

  @Test
  void a_missing_or_cut_file_is_noticed() throws IOException {
    Path folder;
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2)) {
      put(index, "a", "Words.");
      folder = index.folder();
    }
    for (Path file : files(folder).filter(f -> !f.toString().endsWith("write.lock")).toList()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      if (!file.getFileName().toString().startsWith("segments")) {
        // Without any commit it looks like a first build that was killed, and is built again.
        assertDamaged("missing " + file.getFileName());
      }
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      assertDamaged("half of " + file.getFileName());
      Files.write(file, new byte[0]);
      assertDamaged("empty " + file.getFileName());
      Files.write(file, bytes);
    }
  }

  private void assertDamaged(String what) {
    IndexException told =
        assertThrows(IndexException.class, () -> LibraryIndex.open(library, MODEL, 2), what);
    assertEquals(Kind.DAMAGED, told.kind(), what);
  }

  @Test
  void a_newer_schema_is_not_passed_over() throws IOException {
    Files.createDirectories(library.resolve("schema-" + (Fields.SCHEMA + 1) + "-" + MODEL));
    IndexException told =
        assertThrows(IndexException.class, () -> LibraryIndex.open(library, MODEL, 2));
    assertEquals(Kind.NEWER, told.kind());
  }

  @Test
  void another_model_has_an_index_of_its_own() {
    try (LibraryIndex index = LibraryIndex.open(library, MODEL, 2);
        LibraryIndex other = LibraryIndex.open(library, "other", 2)) {
      put(index, "a", "Words.");
      put(other, "b", "Words.");
      assertEquals(List.of("a"), ids(index));
      assertEquals(List.of("b"), ids(other));
    }
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }
}
