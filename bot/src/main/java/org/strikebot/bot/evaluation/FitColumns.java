package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strikebot.bot.retrieval.Signal;

/**
 * What is fitted on, as columns of numbers: signals, each over its own spread, then the dimensions
 * of meanings, all over their common one. A ridge draws the weights of each kind to 0.
 */
final class FitColumns {

  private final List<Signal> signals;
  private final double[] means;
  private final double[] spreads;
  private final double[] ridges;

  /**
   * The columns of {@code examples}.
   *
   * @param signals those that get weights
   * @param ridges how strongly weights are drawn to 0
   */
  FitColumns(List<Example> examples, Set<Signal> signals, Ridges ridges) {
    this.signals = List.of(Signal.values()).stream().filter(signals::contains).toList();
    int known = this.signals.size();
    int size = known + examples.stream().mapToInt(one -> one.meaning().length).max().orElse(0);
    double all = examples.stream().mapToDouble(Example::weight).sum();
    this.means = new double[size];
    double[] squares = new double[size];
    for (Example example : examples) {
      double[] plain = plain(example);
      for (int i = 0; i < size; i++) {
        means[i] += example.weight() / all * plain[i];
        squares[i] += example.weight() / all * plain[i] * plain[i];
      }
    }
    double[] variances = new double[size];
    Arrays.setAll(variances, i -> Math.max(0, squares[i] - means[i] * means[i]));
    double common = Arrays.stream(variances).skip(known).average().orElse(0);
    Arrays.fill(variances, known, size, common);
    this.spreads = Arrays.stream(variances).map(one -> one > 1e-12 ? Math.sqrt(one) : 1).toArray();
    this.ridges = new double[size];
    Arrays.fill(this.ridges, 0, known, ridges.signals());
    Arrays.fill(this.ridges, known, size, ridges.meanings());
  }

  /**
   * How strongly weights are drawn to 0.
   *
   * @param signals the weights of signals, above 0
   * @param meanings the weights of the dimensions of meanings, above 0
   */
  record Ridges(double signals, double meanings) {
    Ridges {
      if (!(signals > 0) || !(meanings > 0)) {
        throw new IllegalArgumentException(
            "expected ridges above 0, found " + signals + " and " + meanings);
      }
    }
  }

  /** How many there are. */
  int size() {
    return means.length;
  }

  /** {@code example} as a row: in each column how many spreads it is from the mean. */
  double[] row(Example example) {
    double[] row = plain(example);
    for (int i = 0; i < row.length; i++) {
      row[i] = (row[i] - means[i]) / spreads[i];
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
    Map<Signal, Double> ofSignals = new EnumMap<>(Signal.class);
    List<Double> ofMeanings = new ArrayList<>();
    double plain = constant;
    for (int i = 0; i < means.length; i++) {
      double weight = weights[i] / spreads[i];
      plain -= weight * means[i];
      if (i < signals.size()) {
        ofSignals.put(signals.get(i), weight);
      } else {
        ofMeanings.add(weight);
      }
    }
    return new Fitted(plain, ofSignals, ofMeanings);
  }

  private double[] plain(Example example) {
    double[] plain = new double[means.length];
    for (int i = 0; i < signals.size(); i++) {
      plain[i] = example.signal(signals.get(i));
    }
    System.arraycopy(example.meaning(), 0, plain, signals.size(), example.meaning().length);
    return plain;
  }
}
