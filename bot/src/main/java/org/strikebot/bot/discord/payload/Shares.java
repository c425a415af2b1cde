package org.strikebot.bot.discord.payload;

import java.util.Arrays;

/** Divides what room there is among texts of different lengths. */
final class Shares {

  private Shares() {}

  /**
   * The most that each of {@code lengths} may take so that all together take at most {@code room}:
   * short ones whole, long ones an equal share of what is left. Nobody is cut while another is
   * longer.
   */
  static int[] of(int[] lengths, int room) {
    Integer[] order = new Integer[lengths.length];
    Arrays.setAll(order, index -> index);
    Arrays.sort(order, (one, other) -> Integer.compare(lengths[one], lengths[other]));
    int[] shares = new int[lengths.length];
    int left = Math.max(0, room);
    for (int place = 0; place < order.length; place++) {
      int share = Math.min(lengths[order[place]], left / (order.length - place));
      shares[order[place]] = share;
      left -= share;
    }
    return shares;
  }
}
