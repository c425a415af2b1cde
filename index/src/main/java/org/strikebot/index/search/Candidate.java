package org.strikebot.index.search;

import java.util.Comparator;

/**
 * A passage that one of the two searches came upon, with what both think of it.
 *
 * @param entry Lucene's number of the passage within one revision
 * @param document the id of its document
 * @param ordinal its ordinal in the document
 * @param lexical its BM25 score, 0 where no word of the question occurs
 * @param similarity the cosine of question and passage
 * @param sentence the highest cosine of question and one of its sentences; that of the passage
 *     where the index holds no vectors of sentences
 */
record Candidate(
    int entry, String document, int ordinal, double lexical, double similarity, double sentence) {

  /** The order among equals: by the document's id, then by the passage's ordinal. */
  static final Comparator<Candidate> READING_ORDER =
      Comparator.comparing(Candidate::document).thenComparingInt(Candidate::ordinal);

  Candidate withLexical(double score) {
    return new Candidate(entry, document, ordinal, score, similarity, sentence);
  }
}
