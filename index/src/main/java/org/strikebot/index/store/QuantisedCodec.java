package org.strikebot.index.store;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * How the index is written: as Lucene does by default, but for the vectors. The graph that leads to
 * near vectors is walked over copies of two bits a figure, a 16th of the size, so that a million
 * passages need little memory; the whole vectors stay in the file and decide among the candidates
 * (Gao and Long, RaBitQ, 2024, as Lucene has it). Readers find all this named in the index.
 *
 * <p>Of the ten nearest among 10,000 passages that are much alike (rows of the same sentences), 100
 * and 200 candidates hold .85 and .94 with one bit, .990 and 1.000 with two, and all with four or
 * seven, which took two to five times as long.
 */
final class QuantisedCodec extends Lucene104Codec {

  /** Neighbours of a vector in the graph, and how many are weighed when it is put in. */
  private static final int NEIGHBOURS = 16;

  private static final int WEIGHED = 100;

  /**
   * A part of the index gets a graph when it has more vectors than this times their number's
   * logarithm, which are some 20,000: fewer are compared one by one in a millisecond or two, and
   * making the graph is most of the work of writing.
   */
  private static final int NO_GRAPH = 2_000;

  private final KnnVectorsFormat vectors =
      new Lucene104HnswScalarQuantizedVectorsFormat(
          ScalarEncoding.DIBIT_QUERY_NIBBLE, NEIGHBOURS, WEIGHED, 1, null, NO_GRAPH);

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return vectors;
  }
}
