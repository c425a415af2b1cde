package org.strikebot.bot.evaluation;

import java.util.Map;
import org.strikebot.bot.retrieval.Signal;

/** One thing whose right answer is known. Not changed after. */
final class Example {

  private final Map<Signal, Double> signals;
  private final double[] meaning;
  private final boolean answers;
  private final double weight;

  /**
   * @param signals what was measured on it; what is missing counts as 0
   * @param meaning what its words mean, made of their vectors; of one length in all examples of a
   *     fit, or empty
   * @param answers whether it answers
   * @param weight how much it counts, above 0
   */
  Example(Map<Signal, Double> signals, double[] meaning, boolean answers, double weight) {
    this.signals = Map.copyOf(signals);
    this.meaning = meaning.clone();
    this.answers = answers;
    this.weight = weight;
  }

  double signal(Signal signal) {
    return signals.getOrDefault(signal, 0.0);
  }

  /** Its own array, which is not to be changed: there are thousands of them. */
  double[] meaning() {
    return meaning;
  }

  boolean answers() {
    return answers;
  }

  double weight() {
    return weight;
  }
}
