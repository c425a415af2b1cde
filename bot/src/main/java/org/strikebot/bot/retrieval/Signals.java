package org.strikebot.bot.retrieval;

import java.util.EnumMap;
import java.util.Map;

/** The signals measured on one sentence. Grows while it is measured; one thread at a time. */
public final class Signals {

  private final EnumMap<Signal, Double> values = new EnumMap<>(Signal.class);
  private double[] meaning = {};

  /** Signals of which nothing but a meaning is known. */
  static Signals ofMeaning(double[] meaning) {
    Signals signals = new Signals();
    signals.meaning(meaning);
    return signals;
  }

  /** The same signals, to measure more on. */
  Signals copy() {
    Signals copy = new Signals();
    copy.values.putAll(values);
    copy.meaning = meaning.clone();
    return copy;
  }

  /** What was measured, 0 for what was not. */
  double get(Signal signal) {
    return values.getOrDefault(signal, 0.0);
  }

  void put(Signal signal, double value) {
    values.put(signal, value);
  }

  /** What the words met and not met mean, made of their vectors; empty until it is known. */
  public double[] meaning() {
    return meaning.clone();
  }

  void meaning(double[] known) {
    meaning = known.clone();
  }

  /** What was measured so far. */
  public Map<Signal, Double> values() {
    return Map.copyOf(values);
  }
}
