package org.strikebot.bot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;

/**
 * Time per question in milliseconds, by nearest rank: the smallest measured value that at least the
 * given share of all values does not exceed.
 */
public record Percentiles(@JsonProperty("p50") double p50, @JsonProperty("p99") double p99) {

  /** The percentiles of {@code millis}, both 0 for none. */
  public static Percentiles of(Collection<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Percentiles(rank(sorted, 0.50), rank(sorted, 0.99));
  }

  private static double rank(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
