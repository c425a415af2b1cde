package org.strikebot.index.search;

import java.util.List;
import java.util.Map;
import org.strikebot.index.store.Fields;

/**
 * How candidates are found and ranked.
 *
 * @param fieldWeights what a word counts for in each text field
 * @param vectorWeight the share of the vectors in the fused score, from 0 to 1
 * @param sentenceWeight the share of the best sentence in a passage's similarity, from 0 to 1
 * @param documentWeight the share of its document's best score that is added to a passage's own
 * @param byVectors how many candidates the search by vectors brings
 * @param byWords how many the search by words brings
 * @param feedback how many of the first found passages the question is moved towards, at least 0
 * @param feedbackWeight how far: the weight of their mean beside the question's own vector
 */
public record Ranking(
    Map<String, Float> fieldWeights,
    double vectorWeight,
    double sentenceWeight,
    double documentWeight,
    int byVectors,
    int byWords,
    int feedback,
    double feedbackWeight) {

  /** The figures that measured best: see the table in this package's description. */
  public static final Ranking MEASURED =
      new Ranking(
          Map.of(Fields.TEXT, 1f, Fields.TITLE, 0.4f, Fields.SPEAKER, 0.2f),
          0.7,
          0.5,
          0.3,
          200,
          50,
          5,
          0.2);

  public Ranking {
    fieldWeights = Map.copyOf(fieldWeights);
    if (!(vectorWeight >= 0 && vectorWeight <= 1)
        || !(sentenceWeight >= 0 && sentenceWeight <= 1)
        || !(documentWeight >= 0)
        || byVectors < 1
        || byWords < 1
        || feedback < 0
        || !(feedbackWeight >= 0 && Double.isFinite(feedbackWeight))) {
      throw new IllegalArgumentException(
          "expected two shares from 0 to 1, three of at least 0 and at least one candidate of each search, found "
              + List.of(
                  vectorWeight,
                  sentenceWeight,
                  documentWeight,
                  byVectors,
                  byWords,
                  feedback,
                  feedbackWeight));
    }
  }

  /** The same with another share of the vectors: 0 ranks by words alone, 1 by vectors alone. */
  public Ranking withVectorWeight(double weight) {
    return new Ranking(
        fieldWeights,
        weight,
        sentenceWeight,
        documentWeight,
        byVectors,
        byWords,
        feedback,
        feedbackWeight);
  }
}
