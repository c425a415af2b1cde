package org.strikebot.index.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.Libraries;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.ingest.WordEmbedder;
import org.strikebot.index.store.LibraryIndex;

final class BeirMeasureTest {

  @TempDir Path folder;

  @Test
  void a_collection_is_indexed_and_its_judged_queries_are_asked() throws IOException {
    Files.createDirectories(folder.resolve("qrels"));
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id": "a", "title": "Ballots", "text": "Turnout was high in the ballot."}
        {"_id": "b", "title": "Strikes", "text": "Doctors walked out of hospitals."}
        {"_id": "c", "title": "Empty", "text": ""}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id": "1", "text": "turnout of the ballot"}
        {"_id": "2", "text": "doctors walked out"}
        {"_id": "3", "text": "not judged"}
        """);
    Files.writeString(
        folder.resolve("qrels").resolve("test.tsv"),
        "query-id\\tcorpus-id\\tscore\\n1\\ta\\t1\\n2\\tb\\t1\\n2\\ta\\t0\\n".translateEscapes());
    WordEmbedder embedder = new WordEmbedder();
    Ingest ingest =
        new Ingest(
            new Libraries.ByParagraph(),
            SentenceTexts.NONE,
            new CachedPassages(
                embedder, new EmbeddingCache(folder, embedder.model(), embedder.dimension())),
            () -> Instant.EPOCH);

    try (LibraryIndex index = LibraryIndex.open(folder.resolve("index"), embedder.model(), 1)) {
      BeirFigures figures =
          new BeirMeasure(embedder, ingest, () -> 0)
              .measure(BeirCollection.read(folder), index, (done, all) -> {});

      assertEquals(2, figures.queries());
      assertEquals(3, figures.documents());
      assertEquals(1, figures.ndcg10());
      assertEquals(1, figures.recall100());
      assertEquals(1, figures.mrr10());
      assertTrue(figures.ndcg10Words() > 0 && figures.ndcg10Vectors() > 0);
    }
  }
}
