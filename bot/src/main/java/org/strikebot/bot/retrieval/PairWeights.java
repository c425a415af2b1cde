package org.strikebot.bot.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What signals count together, beside what each counts alone: that one word is unmet weighs more
 * where there are few, and a likeness less where everything around is as like. A weight for the
 * product of any two signals, and of each with itself, both in spreads from their means. Immutable.
 */
public final class PairWeights {

  /** Where signals count each by itself. */
  static final PairWeights NONE = new PairWeights(List.of());

  /** A signal further from its mean than this counts like one that far: products grow fast. */
  private static final double MOST = 2;

  /**
   * A signal and what it counts together with others.
   *
   * @param mean what is taken off it
   * @param spread what the rest is divided by, above 0
   * @param weights of its products with the signals of the rows up to its own, in their order
   */
  public record Row(Signal signal, double mean, double spread, List<Double> weights) {

    /** How many spreads {@code value} of the signal is from its mean, 2 at most. */
    public static double spreads(double value, double mean, double spread) {
      return Math.clamp((value - mean) / spread, -MOST, MOST);
    }

    public Row {
      weights = List.copyOf(weights);
      if (!(spread > 0)) {
        throw new IllegalArgumentException("expected a spread above 0, found " + spread);
      }
    }
  }

  private final List<Row> rows;

  /** The weights of the rows, once more: every sentence of every question goes through them. */
  private final double[][] weights;

  /**
   * @param rows each with as many weights as there are rows up to it
   */
  public PairWeights(List<Row> rows) {
    this.rows = List.copyOf(rows);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).weights().size() != i + 1) {
        throw new IllegalArgumentException(
            "expected %d weights for %s, found %d"
                .formatted(i + 1, rows.get(i).signal(), rows.get(i).weights().size()));
      }
    }
    this.weights =
        rows.stream()
            .map(row -> row.weights().stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
  }

  /**
   * Reads the weights that ship under {@code name} beside this class, as {@link #text} writes them.
   *
   * @throws java.io.UncheckedIOException when none do
   */
  static PairWeights shipped(String name) {
    return of(WeightFile.lines(name));
  }

  /** The weights in lines of a signal, its mean, its spread and its weights. */
  static PairWeights of(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      List<String> fields = Arrays.asList(WeightFile.SPACE.split(line.strip(), -1));
      List<Double> numbers =
          fields.subList(1, fields.size()).stream().map(Double::parseDouble).toList();
      rows.add(
          new Row(
              Signal.valueOf(fields.getFirst()),
              numbers.get(0),
              numbers.get(1),
              numbers.subList(2, numbers.size())));
    }
    return new PairWeights(rows);
  }

  /** What {@code signals} count together. */
  public double of(ToDoubleFunction<Signal> signals) {
    double[] spreads = new double[rows.size()];
    double sum = 0;
    for (int i = 0; i < spreads.length; i++) {
      Row row = rows.get(i);
      spreads[i] = Row.spreads(signals.applyAsDouble(row.signal()), row.mean(), row.spread());
      double[] together = weights[i];
      for (int j = 0; j <= i; j++) {
        sum += together[j] * spreads[i] * spreads[j];
      }
    }
    return sum;
  }

  /** The file that {@link #shipped} reads, without what tells how the weights came. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(
          String.format(Locale.ROOT, "%s %.6f %.6f", row.signal(), row.mean(), row.spread()));
      row.weights().forEach(one -> text.append(String.format(Locale.ROOT, " %.4f", one)));
      text.append('\n');
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairWeights pairs && rows.equals(pairs.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }
}
