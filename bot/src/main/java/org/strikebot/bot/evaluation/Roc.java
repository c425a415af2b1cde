package org.strikebot.bot.evaluation;

import java.util.Arrays;
import java.util.Collection;

/** The receiver operating characteristic of a figure that should tell two groups apart. */
public final class Roc {

  private Roc() {}

  /**
   * The area under the curve: the probability that a figure of {@code higher} exceeds one of {@code
   * lower}, ties counting half (Mann and Whitney 1947). Half when either is empty: nothing was told
   * apart.
   */
  public static double area(Collection<Double> higher, Collection<Double> lower) {
    if (higher.isEmpty() || lower.isEmpty()) {
      return 0.5;
    }
    double[] sorted = lower.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double won = 0;
    for (double figure : higher) {
      int below = firstAtLeast(sorted, figure);
      int notAbove = firstAtLeast(sorted, Math.nextUp(figure));
      won += below + (notAbove - below) / 2.0;
    }
    return won / ((double) higher.size() * sorted.length);
  }

  private static int firstAtLeast(double[] sorted, double figure) {
    int found = Arrays.binarySearch(sorted, figure);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && sorted[found - 1] == figure) {
      found--;
    }
    return found;
  }
}
