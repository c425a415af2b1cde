package org.strikebot.bot;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.answer.AnswerFlow;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.composition.Composer;
import org.strikebot.bot.composition.CompositionEvents;
import org.strikebot.bot.composition.ModelComposition;
import org.strikebot.bot.composition.QuoteComposer;
import org.strikebot.bot.composition.TokenBudget;
import org.strikebot.bot.question.FollowUp;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.bot.question.Screening;
import org.strikebot.bot.retrieval.AugmentedRetrieval;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Retrieval;
import org.strikebot.bot.retrieval.Spelling;
import org.strikebot.bot.retrieval.WordFit;
import org.strikebot.bot.settings.Settings;
import org.strikebot.bot.verification.ExtractCheck;
import org.strikebot.bot.verification.ExtractOrProseCheck;
import org.strikebot.bot.verification.ProseCheck;
import org.strikebot.bot.verification.TranslationCheck;
import org.strikebot.index.embedding.SentenceReader;
import org.strikebot.index.search.PassageSearch;

/**
 * All that makes answers, whichever library they come from: made once for a process. The classes of
 * chat models are loaded only where the settings name one. Safe for use by several threads.
 */
final class AnswerWiring {

  private final Screening screening = new Screening();
  private final FollowUp followUp = new FollowUp();
  private final EvidenceReader reader;
  private final Retrieval retrieval;
  private final PassageSearch search;
  private final Composer extracts;
  private final boolean hypotheticalAnswer;
  private final double enough;
  private final LongSupplier nanoTime;
  private final @Nullable ModelComposition models;

  AnswerWiring(
      DeferredEmbedder embedder,
      SentenceReader sentences,
      PassageSearch search,
      Settings settings,
      Map<String, String> environment,
      CompositionEvents events,
      InstantSource clock,
      LongSupplier nanoTime) {
    QuestionReader questions = new QuestionReader();
    this.reader = EvidenceReader.shipped(new WordFit(embedder, sentences));
    this.retrieval = new Retrieval(followUp, questions, new Spelling(embedder), search, reader);
    this.search = search;
    this.hypotheticalAnswer = settings.chat().hypotheticalAnswer();
    this.extracts = new QuoteComposer(questions, reader);
    this.enough = settings.answers().sufficiency();
    this.nanoTime = nanoTime;
    this.models =
        settings.chat().models().isEmpty()
            ? null
            : new ModelComposition(settings.chat(), environment, events, clock);
  }

  /** Answers with verbatim extracts alone: the same question always gets the same answer. */
  AnswerFlow extracts() {
    return new AnswerFlow(screening, retrieval, extracts, new ExtractCheck(), enough, nanoTime);
  }

  /** Answers for whoever may spend {@code budget} on models. */
  AnswerFlow flow(TokenBudget budget) {
    if (models == null) {
      return extracts();
    }
    return new AnswerFlow(
        screening,
        new AugmentedRetrieval(
            retrieval,
            search,
            followUp,
            models.rewording(budget),
            hypotheticalAnswer,
            task -> Thread.ofVirtual().name("search").start(task)),
        models.composer(extracts, budget),
        new ExtractOrProseCheck(new ExtractCheck(), new TranslationCheck(new ProseCheck())),
        enough,
        nanoTime);
  }

  /** {@code watching}, told of claims only where they come one by one, as they do from a model. */
  Audience gradually(Audience watching) {
    return models == null ? Audience.ofStages(watching) : watching;
  }

  Retrieval retrieval() {
    return retrieval;
  }

  EvidenceReader reader() {
    return reader;
  }

  Screening screening() {
    return screening;
  }
}
