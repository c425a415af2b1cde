package org.strikebot.bot.retrieval;

import java.util.EnumMap;
import java.util.Map;

/** The signals measured on one sentence. Grows while it is measured; one thread at a time. */
public final class Signals {

  private final EnumMap<Signal, Double> values = new EnumMap<>(Signal.class);

  /** What was measured, 0 for what was not. */
  double get(Signal signal) {
    return values.getOrDefault(signal, 0.0);
  }

  void put(Signal signal, double value) {
    values.put(signal, value);
  }

  /** What was measured so far. */
  public Map<Signal, Double> values() {
    return Map.copyOf(values);
  }
}
