package org.strikebot.index.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SentenceReaderTest {

  @TempDir Path folder;

  private final Letters letters = new Letters();

  private SentenceReader reader() {
    return new SentenceReader(letters, new WordVectors(folder, letters.model(), 2));
  }

  @Test
  void a_sentence_that_was_indexed_is_not_computed_when_asked_for() {
    EmbeddingCache cache = new EmbeddingCache(folder, letters.model(), 2);
    CachedPassages passages = new CachedPassages(letters, cache, reader());
    var embedded = passages.embed(List.of("a passage", "a b", "c"), Set.of("a b", "c"));
    int computed = letters.computed.get();

    assertEquals(3, computed);
    assertArrayEquals(letters.vector("a b"), embedded.vectors().get(1));

    Map<String, byte[][]> words = reader().words(List.of("a b", "c"));
    assertArrayEquals(WordVectors.steps(letters.words("a b").vectors()), words.get("a b"));
    assertArrayEquals(WordVectors.steps(letters.words("c").vectors()), reader().words("c"));
    assertEquals(computed + 2, letters.computed.get(), "only by the two lines above");
  }

  @Test
  void a_sentence_whose_vector_alone_is_kept_is_read_once_more() {
    EmbeddingCache cache = new EmbeddingCache(folder, letters.model(), 2);
    new CachedPassages(letters, cache).embed(List.of("a b"), Set.of("a b"));
    CachedPassages reading = new CachedPassages(letters, cache, reader());

    assertEquals(1, reading.embed(List.of("a b"), Set.of("a b")).computed());
    assertEquals(0, reading.embed(List.of("a b"), Set.of("a b")).computed());
  }

  @Test
  void a_sentence_that_was_never_indexed_is_computed_once() {
    assertEquals(Set.of("a"), reader().words(List.of("a", "a")).keySet());
    assertEquals(Set.of("a"), reader().words(List.of("a")).keySet());

    assertEquals(1, letters.computed.get());
  }

  @Test
  void where_nothing_can_be_kept_everything_is_computed_and_told_right() throws Exception {
    Path taken = Files.writeString(folder.resolve("taken"), "not a folder");
    SentenceReader reader = new SentenceReader(letters, new WordVectors(taken, "letters", 2));

    assertEquals(2, reader.words(List.of("a b", "c")).size());
    assertEquals(2, reader.read(List.of("a b", "c")).size());
    assertTrue(letters.computed.get() >= 4);
  }

  /** Every word's vector stands for its first letter. */
  private static final class Letters implements Embedder, WordEmbedder {

    private final AtomicInteger computed = new AtomicInteger();

    @Override
    public String model() {
      return "letters";
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public float[] question(String question) {
      return vector(question);
    }

    @Override
    public List<float[]> passages(List<String> passages) {
      computed.addAndGet(passages.size());
      return passages.stream().map(this::vector).toList();
    }

    @Override
    public ReadText read(String text) {
      return new ReadText(vector(text), words(text));
    }

    @Override
    public EmbeddedWords words(String text) {
      computed.incrementAndGet();
      List<String> words = List.of(text.split(" ", -1));
      return new EmbeddedWords(words, words.stream().map(this::vector).toList());
    }

    @Override
    public EmbeddedWords questionWords(String question) {
      return words(question);
    }

    @Override
    public boolean common(String word) {
      return true;
    }

    private float[] vector(String text) {
      double angle = text.charAt(0) / 100.0;
      return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }
  }
}
