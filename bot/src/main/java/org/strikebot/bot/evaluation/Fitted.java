package org.strikebot.bot.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strikebot.bot.retrieval.Logistic;
import org.strikebot.bot.retrieval.MeaningWeights;
import org.strikebot.bot.retrieval.Signal;

/**
 * Fitted weights on the scale of what was measured.
 *
 * @param constant what is added to the weighted sum
 * @param weights what each signal counts
 * @param meanings what each dimension of meanings counts
 */
public record Fitted(double constant, Map<Signal, Double> weights, List<Double> meanings) {

  public Fitted {
    weights = Map.copyOf(weights);
    meanings = List.copyOf(meanings);
  }

  /** The weighted sum for {@code example}. */
  double sum(Example example) {
    double sum = constant;
    for (Map.Entry<Signal, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * example.signal(weight.getKey());
    }
    for (int i = 0; i < Math.min(meanings.size(), example.meaning().length); i++) {
      sum += meanings.get(i) * example.meaning()[i];
    }
    return sum;
  }

  /** The weights at work. */
  Logistic logistic() {
    return new Logistic(constant, weights, new MeaningWeights(meanings));
  }

  /** The signals' weights as a properties file, in the order of the signals. */
  public String properties() {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "CONSTANT=%.4f%n", constant));
    for (Signal signal : Signal.values()) {
      if (weights.containsKey(signal)) {
        text.append(String.format(Locale.ROOT, "%s=%.4f%n", signal, weights.get(signal)));
      }
    }
    return text.toString();
  }

  /** The meanings' weights as the text file that goes with the properties. */
  public String text() {
    return new MeaningWeights(meanings).text();
  }
}
