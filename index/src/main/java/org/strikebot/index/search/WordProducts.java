package org.strikebot.index.search;

import org.apache.lucene.util.VectorUtil;
import org.strikebot.index.embedding.WordVectors;

/** Holds words' vectors against each other, as they are kept: one byte a figure. Pure. */
public final class WordProducts {

  private static final double ONE = (double) WordVectors.SCALE * WordVectors.SCALE;

  private WordProducts() {}

  /**
   * The inner product of two vectors of one length in steps ({@link WordVectors#SCALE}); for words'
   * vectors, which are of length one, their cosine. Summed in whole numbers, so that it is the same
   * whichever way the machine adds up.
   */
  public static double of(byte[] one, byte[] other) {
    return VectorUtil.dotProduct(one, other) / ONE;
  }
}
