package org.strikebot.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.index.embedding.Embedder;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.Change;
import org.strikebot.index.store.EmbeddedDocument;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.LibraryWriter;
import org.strikebot.index.store.Snapshot;

/** A library of so many passages that short copies of their vectors are compared. */
final class ManyPassagesTest {

  private static final int DOCUMENTS = 90;
  private static final int PASSAGES = 100;
  private static final int FIGURES = 48;
  private static final int KINDS = 60;

  private final long seed = new Random().nextLong();

  @TempDir Path data;

  @Test
  void nearly_all_of_the_nearest_are_found_and_always_the_same() {
    Vectors embedder = new Vectors();
    PassageSearch search = new PassageSearch(embedder, () -> 0);
    try (LibraryIndex index = LibraryIndex.open(data, "seeded", 1)) {
      fill(index, embedder);
      double found = 0;
      try (Snapshot snapshot = index.snapshot()) {
        for (int i = 0; i < 20; i++) {
          Set<RankedPassage> all =
              new HashSet<>(search.nearestOfAll(snapshot, "question " + i, 10));
          all.retainAll(search.nearest(snapshot, "question " + i, 10));
          found += all.size() / 10.0 / 20;
        }
      }
      assertTrue(found >= 0.95, "recall " + found + ", seed " + seed);

      List<String> once = IntStream.range(0, 40).mapToObj(i -> asked(search, index, i)).toList();
      List<String> again =
          IntStream.range(0, 40).parallel().mapToObj(i -> asked(search, index, i)).toList();
      assertEquals(once, again, "seed " + seed);
    }
  }

  @Test
  void what_came_later_is_found_and_what_was_removed_is_not() {
    Vectors embedder = new Vectors();
    PassageSearch search = new PassageSearch(embedder, () -> 0);
    try (LibraryIndex index = LibraryIndex.open(data, "seeded", 1)) {
      fill(index, embedder);
      try (LibraryWriter writer = index.write()) {
        writer.put(document(DOCUMENTS, embedder));
        writer.remove("d1");
        writer.commit(new Change("test", Instant.EPOCH, "one for another"), "others");
      }
      try (LibraryWriter writer = index.write()) {
        writer.put(document(DOCUMENTS + 1, 0, embedder));
        writer.commit(new Change("test", Instant.EPOCH, "a document of no passages"), "none");
      }

      try (Snapshot snapshot = index.snapshot()) {
        for (int i = 0; i < 20; i++) {
          List<RankedPassage> later = nearest(search, snapshot, i, DOCUMENTS);
          assertEquals("d" + DOCUMENTS, later.getFirst().document(), "seed " + seed);
          assertEquals(i, later.getFirst().ordinal(), "seed " + seed);
          assertTrue(
              nearest(search, snapshot, i, 1).stream()
                  .noneMatch(found -> found.document().equals("d1")),
              "seed " + seed);
        }
      }
    }
  }

  @Test
  void words_say_the_same_of_a_passage_whether_they_found_it_or_are_asked_about_it()
      throws IOException {
    WordQuery words = new WordQuery(Ranking.MEASURED.fieldWeights());
    try (LibraryIndex index = LibraryIndex.open(data, "seeded", 1)) {
      fill(index, new Vectors());
      try (Snapshot snapshot = index.snapshot()) {
        for (int i = 0; i < 40; i++) {
          Query query = words.of("Passage " + i + " or document " + 2 * i, snapshot.searcher());
          Map<Integer, Double> best = Words.best(snapshot.searcher(), query, 200);
          List<Integer> inOrder = best.keySet().stream().sorted().toList();
          assertEquals(200, best.size());
          assertEquals(best, Words.scores(snapshot.searcher(), query, inOrder));
        }
      }
    }
  }

  private static void fill(LibraryIndex index, Embedder embedder) {
    try (LibraryWriter writer = index.write()) {
      for (int i = 0; i < DOCUMENTS; i++) {
        writer.put(document(i, embedder));
      }
      writer.commit(new Change("test", Instant.EPOCH, "many"), "many");
    }
  }

  /** What is nearest to the very words of a passage. */
  private static List<RankedPassage> nearest(
      PassageSearch search, Snapshot snapshot, int passage, int document) {
    return search.nearest(snapshot, "Passage " + passage + " of document " + document + ".", 10);
  }

  private static String asked(PassageSearch search, LibraryIndex index, int number) {
    return search.search(index, "question " + number, 10).evidence().hits().stream()
        .map(hit -> hit.document().document().id() + hit.passage().ordinal() + hit.score())
        .toList()
        .toString();
  }

  private static EmbeddedDocument document(int number, Embedder embedder) {
    return document(number, PASSAGES, embedder);
  }

  private static EmbeddedDocument document(int number, int length, Embedder embedder) {
    String id = "d" + number;
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      String passage = "Passage " + i + " of document " + number + ".";
      Span span = new Span(text.length(), text.length() + passage.length());
      passages.add(new Passage(id, i, span, List.of(span), Block.Kind.PARAGRAPH));
      text.append(passage).append('\n');
      texts.add(passage);
    }
    DocumentFacts facts =
        new DocumentFacts(id, "article", null, null, null, null, null, null, List.of(), null);
    List<float[]> vectors = embedder.passages(texts);
    return new EmbeddedDocument(
        new IndexedDocument(
            new Document(id, facts, text.toString(), List.of()),
            List.of(),
            passages,
            List.of(),
            List.of()),
        id,
        vectors,
        vectors.stream().map(List::of).toList());
  }

  /** Gives each text a vector near one of some centres. */
  private final class Vectors implements Embedder {

    @Override
    public String model() {
      return "seeded";
    }

    @Override
    public int dimension() {
      return FIGURES;
    }

    @Override
    public float[] question(String question) {
      SplittableRandom random = new SplittableRandom(seed ^ question.hashCode());
      SplittableRandom centre = new SplittableRandom(seed + random.nextInt(KINDS));
      float[] vector = new float[FIGURES];
      double square = 0;
      for (int i = 0; i < FIGURES; i++) {
        vector[i] = (float) (centre.nextGaussian() + 0.7 * random.nextGaussian());
        square += (double) vector[i] * vector[i];
      }
      for (int i = 0; i < FIGURES; i++) {
        vector[i] /= (float) Math.sqrt(square);
      }
      return vector;
    }

    @Override
    public List<float[]> passages(List<String> passages) {
      return passages.stream().map(this::question).toList();
    }
  }
}
