package org.strikebot.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.strikebot.index.store.Fields;
import org.strikebot.index.store.SentenceVectors;

/** Reads candidates: whose passages they are, and how like the question. */
final class Candidates {

  /** How many a thread reads at a time. */
  private static final int AT_A_TIME = 64;

  private Candidates() {}

  /**
   * The candidates as the question's vector sees them; what its words say is still missing.
   *
   * @param entries the passages' numbers in rising order, which is kept
   */
  static List<Candidate> of(IndexSearcher searcher, float[] vector, List<Integer> entries)
      throws IOException {
    short[] steps = SentenceVectors.steps(vector);
    try {
      return IntStream.range(0, (entries.size() + AT_A_TIME - 1) / AT_A_TIME)
          .parallel()
          .mapToObj(
              part ->
                  entries.subList(
                      part * AT_A_TIME, Math.min(entries.size(), (part + 1) * AT_A_TIME)))
          .flatMap(part -> some(searcher, vector, steps, part).stream())
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Candidate> some(
      IndexSearcher searcher, float[] vector, short[] steps, List<Integer> entries) {
    try {
      return read(searcher, vector, steps, entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Candidate> read(
      IndexSearcher searcher, float[] vector, short[] steps, List<Integer> entries)
      throws IOException {
    Map<Integer, Double> similar = Vectors.similarities(searcher, vector, entries);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Candidate> candidates = new ArrayList<>(entries.size());
    LeafReaderContext current = null;
    SortedDocValues documents = DocValues.emptySorted();
    NumericDocValues ordinals = DocValues.emptyNumeric();
    BinaryDocValues sentences = DocValues.emptyBinary();
    for (int entry : entries) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
      if (leaf != current) {
        current = leaf;
        documents = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT);
        ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
        sentences = DocValues.getBinary(leaf.reader(), Fields.SENTENCES);
      }
      int local = entry - leaf.docBase;
      if (documents.advanceExact(local) && ordinals.advanceExact(local)) {
        double similarity = similar.getOrDefault(entry, 0.0);
        candidates.add(
            new Candidate(
                entry,
                documents.lookupOrd(documents.ordValue()).utf8ToString(),
                (int) ordinals.longValue(),
                0,
                similarity,
                sentences.advanceExact(local)
                    ? best(SentenceVectors.similarities(steps, sentences.binaryValue()), similarity)
                    : similarity));
      }
    }
    return candidates;
  }

  private static double best(double[] similarities, double otherwise) {
    return Arrays.stream(similarities).max().orElse(otherwise);
  }
}
