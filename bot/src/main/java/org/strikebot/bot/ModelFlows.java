package org.strikebot.bot;

import java.util.function.LongSupplier;
import org.strikebot.bot.answer.AnswerFlow;
import org.strikebot.bot.composition.Composer;
import org.strikebot.bot.composition.ModelComposition;
import org.strikebot.bot.composition.TokenBudget;
import org.strikebot.bot.question.Screening;
import org.strikebot.bot.retrieval.Retrieval;
import org.strikebot.bot.verification.ExtractCheck;
import org.strikebot.bot.verification.ExtractOrProseCheck;
import org.strikebot.bot.verification.ProseCheck;

/**
 * What a configured chat model makes of a bot. Loaded only where the settings name a model, so that
 * nobody else waits for the classes of models.
 */
final class ModelFlows {

  private final ModelComposition models;
  private final Screening screening;
  private final Retrieval retrieval;
  private final Composer extracts;
  private final double enough;
  private final LongSupplier nanoTime;

  ModelFlows(
      ModelComposition models,
      Screening screening,
      Retrieval retrieval,
      Composer extracts,
      double enough,
      LongSupplier nanoTime) {
    this.models = models;
    this.screening = screening;
    this.retrieval = retrieval;
    this.extracts = extracts;
    this.enough = enough;
    this.nanoTime = nanoTime;
  }

  /** Answers with prose where a model brings it, for whoever may spend {@code budget}. */
  AnswerFlow flow(TokenBudget budget) {
    return new AnswerFlow(
        screening,
        retrieval,
        models.composer(extracts, budget),
        new ExtractOrProseCheck(new ExtractCheck(), new ProseCheck()),
        enough,
        nanoTime);
  }
}
