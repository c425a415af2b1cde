package org.strikebot.bot.retrieval;

import java.util.Objects;

/**
 * A sentence and how likely it answers one part of a question.
 *
 * @param sentence the sentence
 * @param score how likely it is one that answers, from 0 to 1; for ranking
 */
public record ScoredSentence(Sentence sentence, double score) {

  public ScoredSentence {
    Objects.requireNonNull(sentence, "sentence");
  }
}
