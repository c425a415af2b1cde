package org.strikebot.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.index.ingest.Libraries.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.Libraries;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.ingest.WordEmbedder;
import org.strikebot.index.source.Document;
import org.strikebot.index.store.LibraryIndex;

final class PassageSearchTest {

  @TempDir Path data;

  private final WordEmbedder embedder = new WordEmbedder();
  private final PassageSearch search = new PassageSearch(embedder, () -> 0);
  private LibraryIndex index;

  @BeforeEach
  void open() {
    index = LibraryIndex.open(data.resolve("library"), embedder.model(), 3);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void ingest(List<Document> documents) {
    EmbeddingCache cache = new EmbeddingCache(data, embedder.model(), embedder.dimension());
    new Ingest(
            new Libraries.ByParagraph(),
            SentenceTexts.EACH,
            new CachedPassages(embedder, cache),
            () -> Instant.EPOCH)
        .ingest(index, documents, "strikebot", (done, all) -> {});
  }

  private Evidence evidence(String question, int most) {
    return search.search(index, question, most).evidence();
  }

  @Test
  void the_passage_that_says_it_comes_first() {
    ingest(
        List.of(
            document("ballot", "The ballot", "Turnout was high.", "It passed with a majority."),
            document("strike", "The strike", "Junior doctors walked out at eight.")));

    Hit best = evidence("When did the doctors walk out?", 3).hits().getFirst();

    assertEquals("Junior doctors walked out at eight.", best.text());
    assertTrue(best.lexical() > 0);
    assertTrue(best.similarity() > 0);
    assertEquals(1, best.sentenceSimilarities().size());
  }

  @Test
  void of_two_that_are_as_like_the_question_the_one_like_the_first_found_comes_before() {
    ingest(
        List.of(
            document("a", "Strike", "Ballot turnout picket."),
            document("b", "Strike", "Ballot rota."),
            document("c", "Strike", "Ballot picket.")));

    assertEquals(List.of("a", "b", "c"), documents(0));
    assertEquals(List.of("a", "c", "b"), documents(1));
  }

  private List<String> documents(int feedback) {
    Ranking measured = Ranking.MEASURED;
    Ranking ranking =
        new Ranking(
            measured.fieldWeights(),
            measured.vectorWeight(),
            measured.sentenceWeight(),
            measured.documentWeight(),
            measured.byVectors(),
            measured.byWords(),
            feedback,
            measured.feedbackWeight());
    return new PassageSearch(embedder, ranking, () -> 0)
        .search(index, "ballot turnout", 3).evidence().hits().stream()
            .map(hit -> hit.document().document().id())
            .toList();
  }

  @Test
  void every_hit_carries_both_figures_even_if_only_one_search_found_it() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      documents.add(document("d" + i, "T" + i, "Filler " + i + " about nothing."));
    }
    documents.add(document("words", "W", "strike ".repeat(40) + "and a long list of other things"));
    documents.add(document("both", "B", "strike"));
    ingest(documents);

    for (Hit hit : evidence("strike", 300).hits()) {
      boolean says = hit.text().contains("strike");
      assertEquals(says, hit.lexical() > 0, hit.text());
      assertTrue(hit.similarity() != 0, hit.text());
    }
  }

  @Test
  void equal_passages_are_ordered_by_document_then_by_place() {
    List<Document> documents = new ArrayList<>();
    for (int i = 9; i >= 0; i--) {
      documents.add(document("d" + i, "Same", "The same words.", "The same words."));
    }
    ingest(documents);

    List<String> order =
        evidence("the same words", 20).hits().stream()
            .map(hit -> hit.passage().documentId() + "/" + hit.passage().ordinal())
            .toList();

    assertEquals(IntStream.range(0, 20).mapToObj(i -> "d" + i / 2 + "/" + i % 2).toList(), order);
  }

  @Test
  void the_order_in_which_documents_arrive_does_not_matter() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      documents.add(document("d" + i, "Title " + i % 7, words(random), words(random)));
    }
    ingest(documents);
    List<String> first = order("word1 word2 word3");
    ingest(List.of());
    Collections.shuffle(documents, random);
    ingest(documents);

    assertEquals(first, order("word1 word2 word3"), "seed " + seed);
  }

  @Test
  void many_threads_asking_at_once_get_the_same_evidence() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      documents.add(document("d" + i, "Title", words(random)));
    }
    ingest(documents);
    Evidence alone = evidence("word1 word5 word9", 20);

    List<Evidence> together =
        IntStream.range(0, 64).parallel().mapToObj(i -> evidence("word1 word5 word9", 20)).toList();

    for (Evidence each : together) {
      assertEquals(alone, each, "seed " + seed);
    }
  }

  private List<String> order(String question) {
    return evidence(question, 50).hits().stream()
        .map(hit -> hit.passage().documentId() + "/" + hit.passage().ordinal())
        .toList();
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      words.append("word").append(random.nextInt(20)).append(' ');
    }
    return words.append('.').toString();
  }

  static List<String> legalQuestions() {
    return List.of(
        "",
        " \t\n ",
        "the of and",
        "\uD83D\uDE00\uD83D\uDE00\uD83C\uDFFD",
        "\uD800 unpaired \uDFFF",
        "\u0000\u0001\u001B[31m\u0007",
        "title:strike AND (text:* OR ~\"a b\"^4 [1 TO 2] \\ / ? +-!{}",
        "\u0645\u062A\u0649 \u0628\u062F\u0623 \u0627\u0644\u0625\u0636\u0631\u0627\u0628\u061F",
        "\u5F8B\u5E08\u7F62\u5DE5",
        "doctors ".repeat(125_000),
        "x".repeat(1_000_000),
        "\uD800".repeat(1_000_000),
        "!".repeat(1_000_000));
  }

  @ParameterizedTest(name = "question {index}")
  @MethodSource("legalQuestions")
  void anything_typed_is_a_legal_question(String question) {
    ingest(List.of(document("strike", "The strike", "Junior doctors walked out at eight.")));

    Evidence evidence = evidence(question, 5);

    assertEquals(question, evidence.question());
    assertEquals(1, evidence.hits().size());
  }

  @Test
  void an_empty_library_gives_empty_evidence() {
    assertEquals(List.of(), evidence("Why?", 5).hits());
    assertEquals(0, evidence("Why?", 5).revision());
  }
}
