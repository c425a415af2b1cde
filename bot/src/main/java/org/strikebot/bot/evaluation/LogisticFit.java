package org.strikebot.bot.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.strikebot.bot.retrieval.Signal;

/**
 * Logistic regression (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4)
 * with ridges. The same examples give the same weights. Pure.
 */
final class LogisticFit {

  private final FitColumns.Ridges ridges;
  private final Set<Signal> signals;

  /**
   * @param ridges how strongly weights are drawn to 0
   * @param signals those that get weights
   */
  LogisticFit(FitColumns.Ridges ridges, Set<Signal> signals) {
    this.ridges = ridges;
    this.signals = Set.copyOf(signals);
  }

  /** The weights under which {@code examples} are likeliest, but for the ridges. */
  Fitted fit(List<Example> examples) {
    FitColumns columns = new FitColumns(examples, signals, ridges);
    List<double[]> rows = examples.stream().map(columns::row).toList();
    double all = examples.stream().mapToDouble(Example::weight).sum();
    int size = columns.size();
    double[] found =
        Minimum.of(
            (weights, slope) -> {
              double loss = columns.drawn(weights, slope);
              for (int at = 0; at < rows.size(); at++) {
                Example example = examples.get(at);
                // The last weight is the constant, which is not drawn to 0.
                double sum = weights[size];
                for (int i = 0; i < size; i++) {
                  sum += weights[i] * rows.get(at)[i];
                }
                double wrong = example.answers() ? -sum : sum;
                // log(1 + exp(wrong)), which stays within bounds.
                double much = Math.max(0, wrong) + Math.log1p(Math.exp(-Math.abs(wrong)));
                loss += example.weight() / all * much;
                double error = 1 / (1 + Math.exp(-sum)) - (example.answers() ? 1 : 0);
                for (int i = 0; i < size; i++) {
                  slope[i] += example.weight() / all * error * rows.get(at)[i];
                }
                slope[size] += example.weight() / all * error;
              }
              return loss;
            },
            size + 1);
    return columns.fitted(Arrays.copyOf(found, size), found[size]);
  }
}
