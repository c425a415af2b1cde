package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.strikebot.bot.retrieval.Signal;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani
 * and Friedman, The Elements of Statistical Learning, 4.4.1) with a ridge on standardised signals.
 * The same examples give the same weights. Pure.
 */
public final class LogisticFit {

  private static final int MOST_STEPS = 60;
  private static final double SETTLED = 1e-9;

  private final double ridge;
  private final List<Signal> signals;

  /**
   * @param ridge how strongly weights are drawn to 0, above 0
   * @param signals those that get weights
   */
  public LogisticFit(double ridge, Set<Signal> signals) {
    this.signals = List.of(Signal.values()).stream().filter(signals::contains).toList();
    if (!(ridge > 0)) {
      throw new IllegalArgumentException("expected a ridge above 0, found " + ridge);
    }
    this.ridge = ridge;
  }

  /**
   * One thing whose right answer is known.
   *
   * @param signals what was measured on it; what is missing counts as 0
   * @param answers whether it answers
   * @param weight how much it counts, above 0
   */
  public record Example(Map<Signal, Double> signals, boolean answers, double weight) {

    public Example {
      signals = Map.copyOf(signals);
    }

    double signal(Signal signal) {
      return signals.getOrDefault(signal, 0.0);
    }
  }

  /**
   * Fitted weights on the signals' own scale.
   *
   * @param constant what is added to the weighted sum
   * @param weights what each signal counts
   */
  public record Fitted(double constant, Map<Signal, Double> weights) {

    public Fitted {
      weights = Map.copyOf(weights);
    }

    /** As a properties file, in the order of the signals. */
    public String properties() {
      StringBuilder text =
          new StringBuilder(String.format(Locale.ROOT, "CONSTANT=%.4f%n", constant));
      for (Signal signal : Signal.values()) {
        if (weights.containsKey(signal)) {
          text.append(String.format(Locale.ROOT, "%s=%.4f%n", signal, weights.get(signal)));
        }
      }
      return text.toString();
    }
  }

  /** The weights under which {@code examples} are likeliest, but for the ridge. */
  public Fitted fit(List<Example> examples) {
    double all = examples.stream().mapToDouble(Example::weight).sum();
    double[] means = new double[signals.size()];
    double[] spreads = new double[signals.size()];
    for (int i = 0; i < means.length; i++) {
      Signal signal = signals.get(i);
      double mean = examples.stream().mapToDouble(e -> e.weight() * e.signal(signal)).sum() / all;
      double variance =
          examples.stream()
                  .mapToDouble(e -> e.weight() * Math.pow(e.signal(signal) - mean, 2))
                  .sum()
              / all;
      means[i] = mean;
      spreads[i] = variance > 0 ? Math.sqrt(variance) : 1;
    }
    List<double[]> rows = new ArrayList<>();
    for (Example example : examples) {
      double[] row = new double[means.length + 1];
      for (int i = 0; i < means.length; i++) {
        row[i] = (example.signal(signals.get(i)) - means[i]) / spreads[i];
      }
      row[means.length] = 1;
      rows.add(row);
    }
    double[] found = newton(rows, examples, all);
    EnumMap<Signal, Double> weights = new EnumMap<>(Signal.class);
    double constant = found[means.length];
    for (int i = 0; i < means.length; i++) {
      weights.put(signals.get(i), found[i] / spreads[i]);
      constant -= found[i] * means[i] / spreads[i];
    }
    return new Fitted(constant, weights);
  }

  private double[] newton(List<double[]> rows, List<Example> examples, double all) {
    int size = rows.getFirst().length;
    double[] found = new double[size];
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] slope = new double[size];
      double[][] bend = new double[size][size];
      for (int at = 0; at < rows.size(); at++) {
        double[] row = rows.get(at);
        double sum = 0;
        for (int i = 0; i < size; i++) {
          sum += row[i] * found[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        double weight = examples.get(at).weight() / all;
        double error = probability - (examples.get(at).answers() ? 1 : 0);
        for (int i = 0; i < size; i++) {
          slope[i] += weight * error * row[i];
          for (int j = 0; j < size; j++) {
            bend[i][j] += weight * probability * (1 - probability) * row[i] * row[j];
          }
        }
      }
      for (int i = 0; i < size; i++) {
        // The constant is not drawn to 0.
        slope[i] += i + 1 < size ? ridge * found[i] : 0;
        bend[i][i] += ridge;
      }
      double[] change = LinearEquations.solve(bend, slope);
      for (int i = 0; i < size; i++) {
        found[i] -= change[i];
      }
      if (Arrays.stream(change).map(Math::abs).max().orElse(0) < SETTLED) {
        return found;
      }
    }
    return found;
  }
}
