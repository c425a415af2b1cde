package org.strikebot.index.store;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * How the index is written: as Lucene does by default, but for the vectors. Beside the whole
 * vectors, which decide, stand copies of two bits a figure, a 16th of the size (Gao and Long,
 * RaBitQ, 2024, as Lucene has it), and a search compares all of those. Readers find all this named
 * in the index.
 *
 * <p>Of the ten nearest among 10,000 passages that are much alike (rows of the same sentences), 100
 * and 200 candidates hold .85 and .94 with one bit, .990 and 1.000 with two, and all with four or
 * seven, which took two to five times as long.
 *
 * <p>There is no graph that leads to near vectors. Walked over the copies it missed one in ten of
 * those ten at 10,000 passages and one in seven at 100,000, and making it was three quarters of the
 * time of writing; two cores compare a million copies in some 6 milliseconds, laid out in memory by
 * the search, and find .96 of the ten.
 */
final class QuantisedCodec extends Lucene104Codec {

  /**
   * A part of the index would get a graph when it has more vectors than this times their number's
   * logarithm: more than there will be.
   */
  private static final int NO_GRAPH = 1_000_000;

  private final KnnVectorsFormat vectors =
      new Lucene104HnswScalarQuantizedVectorsFormat(
          ScalarEncoding.DIBIT_QUERY_NIBBLE,
          Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
          Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
          1,
          null,
          NO_GRAPH);

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return vectors;
  }
}
