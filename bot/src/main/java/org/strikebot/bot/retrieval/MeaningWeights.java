package org.strikebot.bot.retrieval;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the meaning of words counts: a weight for each dimension of sums of their vectors. So it is
 * told from a word's meaning what it counts that no sentence meets it: without "constituency" there
 * is no answer, without "reckon" there may well be one. Immutable.
 */
public final class MeaningWeights {

  /** Where meanings count nothing. */
  static final MeaningWeights NONE = new MeaningWeights(List.of());

  private static final int A_LINE = 12;

  private final double[] weights;

  /** Weights in the order of the dimensions. */
  public MeaningWeights(List<Double> weights) {
    this.weights = weights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Reads the weights that ship under {@code name} beside this class.
   *
   * @throws UncheckedIOException when none do: without them everything would be judged otherwise
   */
  static MeaningWeights shipped(String name) {
    return new MeaningWeights(
        WeightFile.lines(name).stream()
            .flatMap(WeightFile.SPACE::splitAsStream)
            .filter(number -> !number.isEmpty())
            .map(Double::parseDouble)
            .toList());
  }

  /**
   * What {@code meaning}, made of word vectors, counts. Vectors of another model have another
   * length, and nothing is known of their dimensions: they count 0.
   */
  public double of(double[] meaning) {
    double sum = 0;
    for (int i = 0; meaning.length == weights.length && i < meaning.length; i++) {
      sum += weights[i] * meaning[i];
    }
    return sum;
  }

  /** The weights in the order of the dimensions. */
  public List<Double> weights() {
    return Arrays.stream(weights).boxed().toList();
  }

  /** The file that {@link #shipped} reads, without what tells how the weights came. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < weights.length; from += A_LINE) {
      double[] line = Arrays.copyOfRange(weights, from, Math.min(from + A_LINE, weights.length));
      String[] numbers =
          Arrays.stream(line)
              .mapToObj(weight -> String.format(Locale.ROOT, "%.3f", weight))
              .toArray(String[]::new);
      text.append(String.join(" ", numbers)).append('\n');
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeaningWeights same && Arrays.equals(weights, same.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(weights);
  }
}
