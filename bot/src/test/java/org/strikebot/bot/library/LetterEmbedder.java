package org.strikebot.bot.library;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.strikebot.index.embedding.Embedder;

/** Vectors that count letters: quick, the same every time, and near for like words. */
public final class LetterEmbedder implements Embedder {

  private final AtomicInteger computed = new AtomicInteger();

  /** How many vectors of passages were computed so far. */
  public int computed() {
    return computed.get();
  }

  @Override
  public String model() {
    return "letters";
  }

  @Override
  public int dimension() {
    return 26;
  }

  @Override
  public float[] question(String question) {
    return vector(question);
  }

  @Override
  public List<float[]> passages(List<String> passages) {
    computed.addAndGet(passages.size());
    return passages.stream().map(LetterEmbedder::vector).toList();
  }

  private static float[] vector(String text) {
    float[] vector = new float[26];
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(unit -> unit >= 'a' && unit <= 'z')
        .forEach(unit -> vector[unit - 'a']++);
    double sum = 1e-6;
    for (float figure : vector) {
      sum += figure * figure;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(sum));
    }
    vector[0] += sum < 1e-5 ? 1 : 0;
    return vector;
  }
}
