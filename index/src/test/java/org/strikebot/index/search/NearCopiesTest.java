package org.strikebot.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Gate;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.Libraries;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.ingest.WordEmbedder;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.store.Change;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Snapshot;

final class NearCopiesTest {

  private static final String[] REPORT = {
    "Thousands of junior doctors walked out of hospitals across England this morning.",
    "The Health Secretary said the action was unacceptable and that patients would suffer.",
    "Picket lines formed outside more than a hundred hospitals before eight o'clock.",
    "NHS England said that consultants had been brought in to cover emergency care.",
    "The union said that its members had been left with no choice after talks collapsed.",
  };

  @TempDir Path data;

  private final WordEmbedder embedder = new WordEmbedder();

  private Ingest ingest() {
    EmbeddingCache cache = new EmbeddingCache(data, embedder.model(), embedder.dimension());
    return new Ingest(
        new Libraries.ByParagraph(),
        SentenceTexts.EACH,
        new CachedPassages(embedder, cache),
        () -> Instant.EPOCH);
  }

  private LibraryIndex library() {
    LibraryIndex index = LibraryIndex.open(data.resolve("library"), embedder.model(), 3);
    List<Document> documents = new ArrayList<>();
    documents.add(Libraries.document("report", "A report", REPORT));
    for (int at = 0; at < 30; at++) {
      documents.add(
          Libraries.document(
              "other-" + at,
              "Another",
              "Junior doctors in town %d said that patients came first. ".formatted(at),
              "The union and the Health Secretary met for talks on day %d.".formatted(at)));
    }
    ingest().ingest(index, documents, "strikebot", (done, all) -> {});
    return index;
  }

  private static List<String> near(LibraryIndex index, Document document) {
    try (Snapshot snapshot = index.snapshot()) {
      return new NearCopies()
          .of(snapshot, document).stream().map(NearCopies.Near::document).toList();
    }
  }

  @Test
  void agency_copy_with_another_head_and_a_changed_sentence_is_recognised() {
    String[] edited = REPORT.clone();
    edited[0] = "Medics took to the streets today.";
    edited[2] = "Pickets were seen at 100 hospitals.";
    try (LibraryIndex index = library()) {
      assertEquals(List.of("report"), near(index, Libraries.document("copy", "Medics", edited)));
    }
  }

  @Test
  void another_report_of_the_same_event_is_not_a_copy_though_it_quotes_the_same_words() {
    try (LibraryIndex index = library()) {
      assertEquals(
          List.of(),
          near(
              index,
              Libraries.document(
                  "own",
                  "Own report",
                  "Rain fell on the few who stood before the Royal Sussex at dawn on Tuesday.",
                  "Passers-by brought tea, and a brass band from Hove played until nine.",
                  REPORT[1],
                  "A retired matron, Mrs Ellis, told us that she had never seen the like.")));
    }
  }

  @Test
  void only_what_a_copy_adds_can_be_found_and_all_of_it_once_its_original_goes() {
    String[] edited = REPORT.clone();
    edited[2] = "Nurses brought soup to the pickets in Leeds.";
    Document plain = Libraries.document("copy", "Medics", edited);
    DocumentFacts facts =
        new DocumentFacts(
            "Medics", "article", null, null, null, null, null, null, List.of(), null, "report");
    Document copy = new Document("copy", facts, plain.text(), plain.blocks());
    Change change = new Change("ann", Instant.EPOCH, "a change");
    try (LibraryIndex index = library()) {
      ingest().change(index, List.of(copy), List.of(), change, Gate.OPEN, (done, all) -> {});
      try (Snapshot snapshot = index.snapshot()) {
        var held = snapshot.document("copy").orElseThrow();
        assertEquals(1, held.passages().size());
        assertTrue(held.passages().getFirst().span().of(plain.text()).startsWith("Nurses"));
        assertEquals(0, held.passages().getFirst().ordinal());
      }
      ingest()
          .change(index, List.of(copy), List.of("report"), change, Gate.OPEN, (done, all) -> {});
      try (Snapshot snapshot = index.snapshot()) {
        assertEquals(REPORT.length, snapshot.document("copy").orElseThrow().passages().size());
      }
    }
  }

  @Test
  void a_change_and_a_whole_ingest_agree_on_what_the_library_is() {
    Document added = Libraries.document("added", "Added", "Something new.");
    Document changed = Libraries.document("other-3", "Another", "Something else.");
    Change change = new Change("ann", Instant.EPOCH, "a change");
    try (LibraryIndex index = library()) {
      List<Document> all = new ArrayList<>();
      ingest()
          .change(
              index,
              List.of(added, changed),
              List.of("other-5"),
              change,
              Gate.OPEN,
              (done, count) -> {});
      try (Snapshot snapshot = index.snapshot()) {
        snapshot.documents().forEach(document -> all.add(document.document()));
      }
      var report = ingest().ingest(index, all, "strikebot", (done, count) -> {});
      assertEquals(2, report.revision().number(), "nothing is left to change");
    }
  }

  @Test
  void a_gate_sees_the_change_and_can_hold_it_back() {
    Document added = Libraries.document("added", "Added", "Something new.");
    Change change = new Change("ann", Instant.EPOCH, "a change");
    try (LibraryIndex index = library()) {
      List<String> seen = new ArrayList<>();
      org.junit.jupiter.api.Assertions.assertThrows(
          IllegalStateException.class,
          () ->
              ingest()
                  .change(
                      index,
                      List.of(added),
                      List.of("report"),
                      change,
                      pending -> {
                        try (Snapshot snapshot = pending.snapshot()) {
                          snapshot.document("added").ifPresent(found -> seen.add("added"));
                          snapshot.document("report").ifPresent(found -> seen.add("report"));
                        }
                        throw new IllegalStateException("held back");
                      },
                      (done, all) -> {}));
      assertEquals(List.of("added"), seen);
      try (Snapshot snapshot = index.snapshot()) {
        assertEquals(1, snapshot.revision().number());
        assertTrue(snapshot.document("added").isEmpty());
      }
    }
  }
}
