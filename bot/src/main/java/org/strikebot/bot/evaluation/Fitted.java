package org.strikebot.bot.evaluation;

import java.util.Locale;
import java.util.Map;
import org.strikebot.bot.retrieval.Logistic;
import org.strikebot.bot.retrieval.MeaningWeights;
import org.strikebot.bot.retrieval.PairWeights;
import org.strikebot.bot.retrieval.Signal;

/**
 * Fitted weights on the scale of what was measured.
 *
 * @param constant what is added to the weighted sum
 * @param weights what each signal counts
 * @param pairs what signals count together
 * @param meanings what each dimension of meanings counts
 * @param onTopic what it counts besides, by {@link Signal#TOPIC}
 */
public record Fitted(
    double constant,
    Map<Signal, Double> weights,
    PairWeights pairs,
    MeaningWeights meanings,
    MeaningWeights onTopic) {

  public Fitted {
    weights = Map.copyOf(weights);
  }

  /** The weighted sum for {@code example}. */
  double sum(Example example) {
    double sum = constant;
    for (Map.Entry<Signal, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * example.signal(weight.getKey());
    }
    return sum
        + pairs.of(example::signal)
        + meanings.of(example.meaning())
        + example.signal(Signal.TOPIC) * onTopic.of(example.meaning());
  }

  /** The weights at work. */
  Logistic logistic() {
    return new Logistic(constant, weights, pairs, meanings, onTopic);
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
}
