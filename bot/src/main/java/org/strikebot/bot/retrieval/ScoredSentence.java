package org.strikebot.bot.retrieval;

import java.util.Objects;

/**
 * A sentence and how likely it answers one part of a question.
 *
 * @param sentence the sentence
 * @param score how likely it, of all of them, is the one that answers, from 0 to 1; for ranking
 * @param signals what the score was figured from
 */
public record ScoredSentence(Sentence sentence, double score, Signals signals) {

  public ScoredSentence {
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(signals, "signals");
  }
}
