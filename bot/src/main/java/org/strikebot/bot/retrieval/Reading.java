package org.strikebot.bot.retrieval;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.strikebot.bot.question.QuestionAnalysis;

/**
 * What the evidence holds for a question.
 *
 * @param analysis the question
 * @param parts for each part of the question, in its order, what was found
 * @param sufficiency how likely it is that the evidence answers, from 0 to 1
 */
public record Reading(QuestionAnalysis analysis, List<PartReading> parts, double sufficiency) {

  /**
   * What the evidence holds for one part.
   *
   * @param part the part
   * @param sentences its sentences, the likeliest to answer first
   * @param sufficiency how likely it is that the evidence answers this part, from 0 to 1
   * @param signals the signals that the sufficiency was figured from
   * @param unmet what its first sentences leave unmet of its meaning, which the sufficiency was
   *     figured from too
   * @param about what the sentences looked at closely are about, as the mean of their words'
   *     vectors
   */
  public record PartReading(
      QuestionAnalysis.Part part,
      List<ScoredSentence> sentences,
      double sufficiency,
      Map<Signal, Double> signals,
      List<Double> unmet,
      List<Double> about) {

    public PartReading {
      Objects.requireNonNull(part, "part");
      sentences = List.copyOf(sentences);
      signals = Map.copyOf(signals);
      unmet = List.copyOf(unmet);
      about = List.copyOf(about);
    }
  }

  public Reading {
    Objects.requireNonNull(analysis, "analysis");
    parts = List.copyOf(parts);
  }
}
