package org.strikebot.index.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BgeEmbedderTest {

  @TempDir static Path folder;

  private static BgeEmbedder embedder;

  @BeforeAll
  static void load() {
    embedder = BgeEmbedder.load(folder);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }

  @Test
  void vectors_are_those_of_the_model_as_it_is_shipped() {
    String text = "Junior doctors began the first all-out strike in the history of the NHS.";
    float[] shipped = new BgeSmallEnV15QuantizedEmbeddingModel().embed(text).content().vector();

    double same = cosine(shipped, embedder.passages(List.of(text)).getFirst());

    assertTrue(same > 0.999, "cosine " + same);
  }

  @Test
  void vectors_have_length_one() {
    for (String text : List.of("", "Strike!", "word ".repeat(2_000), "\uD800")) {
      float[] vector = embedder.question(text);
      assertEquals(embedder.dimension(), vector.length);
      assertEquals(1, cosine(vector, vector), 1e-5);
    }
  }

  @Test
  void a_vector_does_not_depend_on_its_neighbours() {
    String text = "It is a strike.";
    List<float[]> together =
        embedder.passages(List.of("A longer text about something else, first.", text, "Short."));

    assertArrayEquals(embedder.passages(List.of(text)).getFirst(), together.get(1));
  }

  @Test
  void a_question_is_nearer_to_its_answer_than_to_something_else() {
    float[] question = embedder.question("When did the doctors walk out?");
    List<float[]> passages =
        embedder.passages(
            List.of("The walkout by doctors started at 8am.", "The recipe asks for two eggs."));

    assertTrue(cosine(question, passages.get(0)) > cosine(question, passages.get(1)) + 0.1);
  }

  @Test
  void a_folder_that_cannot_be_written_only_slows_the_start() throws Exception {
    Path file = Files.writeString(folder.resolve("in the way"), "a file, not a folder");
    try (BgeEmbedder other = BgeEmbedder.load(file)) {
      float[] question = embedder.question("Why?");
      assertEquals(1, cosine(question, other.question("Why?")), 1e-3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11, 1 << 20})
  void a_prepared_model_that_is_cut_short_is_replaced(int bytes) throws Exception {
    Path own = Files.createDirectory(folder.resolve("own" + bytes));
    BgeEmbedder.load(own).close();
    Path prepared = prepared(own);
    Files.write(prepared, Arrays.copyOf(Files.readAllBytes(prepared), bytes));

    BgeEmbedder.load(own).close();

    assertTrue(Files.notExists(prepared), "what cannot be used is made anew at the next start");
    try (BgeEmbedder mended = BgeEmbedder.load(own)) {
      assertEquals(1, cosine(mended.question("Why?"), embedder.question("Why?")), 1e-3);
    }
  }

  private static Path prepared(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".ort")).findFirst().orElseThrow();
    }
  }
}
