package org.strikebot.index.search;

import java.util.List;
import java.util.Objects;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.store.IndexedDocument;

/**
 * One passage found for a question.
 *
 * @param document the whole document the passage is part of
 * @param passage the passage
 * @param score the fused figure that hits are ranked by; comparable within one search only
 * @param lexical the BM25 score, 0 where no word of the question occurs
 * @param similarity the cosine of question and passage, from -1 to 1
 * @param sentenceSimilarities the cosine of question and each of {@code passage.sentences()}, in
 *     their order; empty where the index holds no vectors of sentences
 */
public record Hit(
    IndexedDocument document,
    Passage passage,
    double score,
    double lexical,
    double similarity,
    List<Double> sentenceSimilarities) {

  public Hit {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(passage, "passage");
    sentenceSimilarities = List.copyOf(sentenceSimilarities);
    if (!sentenceSimilarities.isEmpty()
        && sentenceSimilarities.size() != passage.sentences().size()) {
      throw new IllegalArgumentException(
          "expected a similarity for each of %d sentences or none, found %d"
              .formatted(passage.sentences().size(), sentenceSimilarities.size()));
    }
  }

  /** The passage's words, verbatim. */
  public String text() {
    return passage.span().of(document.document().text());
  }
}
