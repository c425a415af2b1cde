package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.strikebot.bot.retrieval.MeaningWeights;
import org.strikebot.bot.retrieval.PairWeights;
import org.strikebot.bot.retrieval.Signal;

/**
 * What is fitted on, as columns of numbers: signals, each over its own spread; where they count
 * together, the products of any two of those and of each with itself, again over their own; then
 * the dimensions of meanings, all over their common one; and, where these count otherwise on the
 * topic, the same once more by how much it is that. A ridge draws the weights of each kind to 0.
 */
final class FitColumns {

  private final List<Signal> signals;
  private final boolean pairs;
  private final boolean onTopic;

  /** Of the signals alone. */
  private final Scale alone;

  /** Of all columns. */
  private final Scale all;

  private final double[] ridges;

  /**
   * The columns of {@code examples}.
   *
   * @param signals those that get weights
   * @param ridges how strongly weights are drawn to 0
   */
  FitColumns(List<Example> examples, Set<Signal> signals, Ridges ridges) {
    this.signals = List.of(Signal.values()).stream().filter(signals::contains).toList();
    this.pairs = ridges.pairs() < Double.POSITIVE_INFINITY;
    this.onTopic = ridges.onTopic() < Double.POSITIVE_INFINITY;
    int meanings = examples.stream().mapToInt(one -> one.meaning().length).max().orElse(0);
    this.alone = new Scale(examples, this::ofSignals, this.signals.size());
    int known = this.signals.size() + (pairs ? pairsOf(this.signals.size()) : 0);
    int size = known + meanings + (onTopic ? meanings : 0);
    this.all = new Scale(examples, this::plain, size);
    all.share(known, known + meanings);
    all.share(known + meanings, size);
    this.ridges = new double[size];
    Arrays.fill(this.ridges, 0, this.signals.size(), ridges.signals());
    Arrays.fill(this.ridges, this.signals.size(), known, ridges.pairs());
    Arrays.fill(this.ridges, known, known + meanings, ridges.meanings());
    Arrays.fill(this.ridges, known + meanings, size, ridges.onTopic());
  }

  private static int pairsOf(int signals) {
    return signals * (signals + 1) / 2;
  }

  /** Means and standard deviations of columns, by the weights of examples. */
  private static final class Scale {

    private final double[] means;
    private final double[] spreads;

    Scale(List<Example> examples, Function<Example, double[]> columns, int size) {
      double all = examples.stream().mapToDouble(Example::weight).sum();
      this.means = new double[size];
      double[] squares = new double[size];
      for (Example example : examples) {
        double[] plain = columns.apply(example);
        for (int i = 0; i < plain.length; i++) {
          means[i] += example.weight() / all * plain[i];
          squares[i] += example.weight() / all * plain[i] * plain[i];
        }
      }
      this.spreads = new double[size];
      Arrays.setAll(spreads, i -> spread(squares[i] - means[i] * means[i]));
    }

    private static double spread(double variance) {
      return variance > 1e-12 ? Math.sqrt(variance) : 1;
    }

    /** Gives the columns from {@code from} to before {@code to} their common spread. */
    void share(int from, int to) {
      double variance =
          Arrays.stream(spreads, from, to).map(spread -> spread * spread).average().orElse(0);
      Arrays.fill(spreads, from, to, spread(variance));
    }

    /** How many spreads {@code value} of column {@code at} is from the mean. */
    double of(int at, double value) {
      return (value - means[at]) / spreads[at];
    }
  }

  /**
   * How strongly weights are drawn to 0.
   *
   * @param signals the weights of signals, above 0
   * @param pairs the weights of products of signals, above 0; infinite where there are none
   * @param meanings the weights of the dimensions of meanings, above 0
   * @param onTopic what these weigh besides on the topic, above 0; infinite where nothing
   */
  record Ridges(double signals, double pairs, double meanings, double onTopic) {
    Ridges {
      if (!(signals > 0) || !(pairs > 0) || !(meanings > 0) || !(onTopic > 0)) {
        throw new IllegalArgumentException(
            "expected ridges above 0, found " + List.of(signals, pairs, meanings, onTopic));
      }
    }

    /** Where signals count each by itself, and meanings alike on every topic. */
    Ridges(double signals, double meanings) {
      this(signals, Double.POSITIVE_INFINITY, meanings, Double.POSITIVE_INFINITY);
    }
  }

  /** How many there are. */
  int size() {
    return ridges.length;
  }

  /** {@code example} as a row: in each column how many spreads it is from the mean. */
  double[] row(Example example) {
    double[] row = plain(example);
    for (int i = 0; i < row.length; i++) {
      row[i] = all.of(i, row[i]);
    }
    return row;
  }

  /** What the ridges add to the loss at {@code weights}; adds to {@code slope} what it slopes. */
  double drawn(double[] weights, double[] slope) {
    double loss = 0;
    for (int i = 0; i < ridges.length; i++) {
      loss += ridges[i] / 2 * weights[i] * weights[i];
      slope[i] += ridges[i] * weights[i];
    }
    return loss;
  }

  /** The weights of rows as weights of what was measured; {@code constant} goes with the rows. */
  Fitted fitted(double[] weights, double constant) {
    double[] unscaled = new double[weights.length];
    double plain = constant;
    for (int i = 0; i < weights.length; i++) {
      unscaled[i] = weights[i] / all.spreads[i];
      plain -= unscaled[i] * all.means[i];
    }
    Map<Signal, Double> ofSignals = new EnumMap<>(Signal.class);
    for (int i = 0; i < signals.size(); i++) {
      ofSignals.put(signals.get(i), unscaled[i]);
    }
    List<PairWeights.Row> rows = new ArrayList<>();
    int at = signals.size();
    for (int i = 0; pairs && i < signals.size(); i++) {
      rows.add(
          new PairWeights.Row(
              signals.get(i), alone.means[i], alone.spreads[i], listed(unscaled, at, at + i + 1)));
      at += i + 1;
    }
    int meanings = (unscaled.length - at) / (onTopic ? 2 : 1);
    return new Fitted(
        plain,
        ofSignals,
        new PairWeights(rows),
        new MeaningWeights(listed(unscaled, at, at + meanings)),
        new MeaningWeights(listed(unscaled, at + meanings, unscaled.length)));
  }

  private static List<Double> listed(double[] numbers, int from, int to) {
    return Arrays.stream(numbers, from, to).boxed().toList();
  }

  private double[] ofSignals(Example example) {
    return signals.stream().mapToDouble(example::signal).toArray();
  }

  private double[] plain(Example example) {
    double[] alone = ofSignals(example);
    double[] meaning = example.meaning();
    int products = pairs ? pairsOf(alone.length) : 0;
    int meanings = meaning.length * (onTopic ? 2 : 1);
    double[] plain = Arrays.copyOf(alone, alone.length + products + meanings);
    int at = alone.length;
    for (int i = 0; pairs && i < alone.length; i++) {
      alone[i] = PairWeights.Row.spreads(alone[i], this.alone.means[i], this.alone.spreads[i]);
      for (int j = 0; j <= i; j++) {
        plain[at++] = alone[i] * alone[j];
      }
    }
    System.arraycopy(meaning, 0, plain, at, meaning.length);
    at += meaning.length;
    double topic = example.signal(Signal.TOPIC);
    for (int i = 0; onTopic && i < meaning.length; i++) {
      plain[at + i] = topic * meaning[i];
    }
    return plain;
  }
}
