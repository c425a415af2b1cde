package org.strikebot.index.embedding;

import java.util.List;

/**
 * Turns words into vectors of length one, so that their inner product is the cosine. Safe for use
 * by several threads. Any string is legal; what goes beyond the model's window is left out.
 */
public interface Embedder {

  /**
   * The model and how it is used, as one name fit for a folder. Two embedders with the same name
   * give interchangeable vectors.
   */
  String model();

  /** The number of figures in a vector. */
  int dimension();

  /** The vector of a question, made with the instruction the model expects before questions. */
  float[] question(String question);

  /** The vectors of {@code passages}, in the same order. */
  List<float[]> passages(List<String> passages);
}
