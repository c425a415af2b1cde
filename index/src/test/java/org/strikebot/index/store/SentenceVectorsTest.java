package org.strikebot.index.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

final class SentenceVectorsTest {

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void cosines_are_those_of_the_whole_vectors_but_for_the_steps() {
    float[] question = vector();
    List<float[]> sentences = List.of(vector(), question, vector());

    double[] similarities =
        SentenceVectors.ask(question).similarities(SentenceVectors.encode(sentences));

    assertEquals(3, similarities.length);
    for (int i = 0; i < 3; i++) {
      assertEquals(cosine(question, sentences.get(i)), similarities[i], 0.004, "seed " + seed);
    }
  }

  @Test
  void nothing_is_read_beside_the_sentences_own_bytes() {
    float[] question = vector();
    BytesRef bytes = SentenceVectors.encode(List.of(vector(), vector()));
    byte[] within = new byte[bytes.length + 20];
    random.nextBytes(within);
    System.arraycopy(bytes.bytes, bytes.offset, within, 7, bytes.length);
    SentenceVectors.Asked asked = SentenceVectors.ask(question);

    double[] alone = asked.similarities(bytes);
    double[] inside = asked.similarities(new BytesRef(within, 7, bytes.length));

    assertEquals(List.of(alone[0], alone[1]), List.of(inside[0], inside[1]), "seed " + seed);
  }

  @Test
  void the_longest_figures_there_can_be_do_not_pass_the_whole_numbers() {
    float[] even = new float[384];
    java.util.Arrays.fill(even, (float) (1 / Math.sqrt(384)));

    double[] similarities =
        SentenceVectors.ask(even).similarities(SentenceVectors.encode(List.of(even)));

    assertEquals(1, similarities[0], 1e-6);
  }

  @Test
  void a_vector_of_nothing_is_like_nothing() {
    float[] nothing = new float[384];
    assertEquals(
        0, SentenceVectors.ask(nothing).similarities(SentenceVectors.encode(List.of(vector())))[0]);
    assertEquals(
        0, SentenceVectors.ask(vector()).similarities(SentenceVectors.encode(List.of(nothing)))[0]);
  }

  @Test
  void vectors_of_any_number_of_figures_are_read_to_their_end() {
    for (int figures = 1; figures < 12; figures++) {
      float[] last = new float[figures];
      last[figures - 1] = 0.25f;
      float[] first = new float[figures];
      first[0] = -0.25f;

      double[] similarities =
          SentenceVectors.ask(last).similarities(SentenceVectors.encode(List.of(last, first)));

      assertEquals(1, similarities[0], 1e-9, figures + " figures");
      assertEquals(figures == 1 ? -1 : 0, similarities[1], 1e-9, figures + " figures");
    }
  }

  private float[] vector() {
    float[] vector = new float[384];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      square += (double) vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
    }
    return product;
  }
}
