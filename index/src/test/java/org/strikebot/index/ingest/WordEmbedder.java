package org.strikebot.index.ingest;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.strikebot.index.embedding.Embedder;

/** A model without a model: each word pushes the vector along one axis, chosen by its hash. */
public final class WordEmbedder implements Embedder {

  private final AtomicInteger computed = new AtomicInteger();

  /** How many vectors of passages were computed so far. */
  public int computed() {
    return computed.get();
  }

  @Override
  public String model() {
    return "words";
  }

  @Override
  public int dimension() {
    return 64;
  }

  @Override
  public float[] question(String question) {
    float[] vector = new float[dimension()];
    vector[0] = 0.01f;
    for (String word : question.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      vector[Math.floorMod(word.hashCode(), dimension())] += 1;
    }
    double square = 0;
    for (float figure : vector) {
      square += figure * figure;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  @Override
  public List<float[]> passages(List<String> passages) {
    computed.addAndGet(passages.size());
    return passages.stream().map(this::question).toList();
  }
}
