package org.strikebot.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.index.ingest.Libraries.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.source.Document;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Snapshot;

final class IngestTest {

  @TempDir Path data;

  private final WordEmbedder embedder = new WordEmbedder();
  private LibraryIndex index;

  private final Document ballot =
      document("ballot", "The ballot", "Turnout was high.", "It passed.");
  private final Document strike = document("strike", "The strike", "Doctors walked out.");

  @BeforeEach
  void open() {
    index = LibraryIndex.open(data.resolve("library"), embedder.model(), 3);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private IngestReport ingest(Document... documents) {
    EmbeddingCache cache = new EmbeddingCache(data, embedder.model(), embedder.dimension());
    CachedPassages passages = new CachedPassages(embedder, cache);
    return new Ingest(
            new Libraries.ByParagraph(), SentenceTexts.EACH, passages, () -> Instant.EPOCH)
        .ingest(index, List.of(documents), "strikebot", (done, all) -> {});
  }

  @Test
  void a_first_ingest_writes_every_document_as_revision_one() {
    IngestReport report = ingest(ballot, strike);

    assertEquals(List.of("ballot", "strike"), report.added());
    assertEquals(1, report.revision().number());
    try (Snapshot snapshot = index.snapshot()) {
      assertEquals(List.of("ballot", "strike"), snapshot.ids());
      assertEquals(3, snapshot.passages());
      assertEquals(ballot, snapshot.document("ballot").orElseThrow().document());
    }
  }

  @Test
  void an_unchanged_library_is_not_written_and_computes_nothing() {
    ingest(ballot, strike);
    int before = embedder.computed();

    IngestReport report = ingest(strike, ballot);

    assertFalse(report.published());
    assertEquals(2, report.unchanged());
    assertEquals(1, report.revision().number());
    assertEquals(before, embedder.computed());
    assertEquals(1, index.revisions().size());
  }

  @Test
  void a_changed_document_computes_only_the_vectors_of_its_new_words() {
    ingest(ballot, strike);
    int before = embedder.computed();

    IngestReport report =
        ingest(document("ballot", "The ballot", "Turnout was low.", "It passed."), strike);

    assertEquals(List.of("ballot"), report.changed());
    assertEquals(2, report.computed(), "the new paragraph as a passage and as a sentence");
    assertEquals(before + 2, embedder.computed());
    assertEquals(2, report.revision().number());
  }

  @Test
  void a_document_that_is_gone_is_removed_with_its_passages() {
    ingest(ballot, strike);

    IngestReport report = ingest(strike);

    assertEquals(List.of("ballot"), report.removed());
    try (Snapshot snapshot = index.snapshot()) {
      assertEquals(List.of("strike"), snapshot.ids());
      assertEquals(1, snapshot.passages());
    }
  }

  @Test
  void vectors_are_reused_even_when_the_index_was_lost() {
    ingest(ballot, strike);
    int before = embedder.computed();
    index.close();
    index = LibraryIndex.open(data.resolve("another library"), embedder.model(), 3);

    IngestReport report = ingest(ballot, strike);

    assertTrue(report.published());
    assertEquals(0, report.computed());
    assertEquals(before, embedder.computed());
  }

  @Test
  void two_documents_with_one_id_are_refused_and_nothing_is_written() {
    assertThrows(IllegalArgumentException.class, () -> ingest(ballot, ballot));
    assertTrue(index.revisions().isEmpty());
  }
}
