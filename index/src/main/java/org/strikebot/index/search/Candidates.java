package org.strikebot.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.strikebot.index.store.Fields;
import org.strikebot.index.store.SentenceVectors;

/**
 * Reads candidates: whose passages they are, and how like the question. The names of the documents
 * are kept in memory: the index has them packed, some dozens at a time. Safe for use by several
 * threads.
 */
final class Candidates {

  /** How many a thread reads at a time. */
  private static final int AT_A_TIME = 64;

  private final KeptOfParts<String[]> names = new KeptOfParts<>(Candidates::names);

  private static String[] names(LeafReader part) throws IOException {
    SortedDocValues documents = DocValues.getSorted(part, Fields.DOCUMENT);
    String[] names = new String[documents.getValueCount()];
    TermsEnum each = documents.termsEnum();
    for (int i = 0; i < names.length; i++) {
      names[i] = each.next().utf8ToString();
    }
    return names;
  }

  /**
   * The candidates as the question's vector sees them; what its words say is still missing.
   *
   * @param entries the passages' numbers in rising order, which is kept
   */
  List<Candidate> of(IndexSearcher searcher, float[] vector, List<Integer> entries)
      throws IOException {
    SentenceVectors.Asked asked = SentenceVectors.ask(vector);
    // Read here, or each thread below would read them at the first question.
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      names.of(leaf.reader());
    }
    try {
      return IntStream.range(0, (entries.size() + AT_A_TIME - 1) / AT_A_TIME)
          .parallel()
          .mapToObj(
              part ->
                  entries.subList(
                      part * AT_A_TIME, Math.min(entries.size(), (part + 1) * AT_A_TIME)))
          .flatMap(part -> some(searcher, vector, asked, part).stream())
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Candidate> some(
      IndexSearcher searcher, float[] vector, SentenceVectors.Asked asked, List<Integer> entries) {
    try {
      return read(searcher, vector, asked, entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Candidate> read(
      IndexSearcher searcher, float[] vector, SentenceVectors.Asked asked, List<Integer> entries)
      throws IOException {
    Map<Integer, Double> similar = Vectors.similarities(searcher, vector, entries);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Candidate> candidates = new ArrayList<>(entries.size());
    LeafReaderContext current = null;
    String[] ids = {};
    SortedDocValues documents = DocValues.emptySorted();
    NumericDocValues ordinals = DocValues.emptyNumeric();
    BinaryDocValues sentences = DocValues.emptyBinary();
    for (int entry : entries) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
      if (leaf != current) {
        current = leaf;
        ids = names.of(leaf.reader());
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
                ids[documents.ordValue()],
                (int) ordinals.longValue(),
                0,
                similarity,
                sentences.advanceExact(local)
                    ? best(asked.similarities(sentences.binaryValue()), similarity)
                    : similarity));
      }
    }
    return candidates;
  }

  private static double best(double[] similarities, double otherwise) {
    if (similarities.length == 0) {
      return otherwise;
    }
    double best = similarities[0];
    for (double similarity : similarities) {
      best = Math.max(best, similarity);
    }
    return best;
  }
}
