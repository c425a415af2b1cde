package org.strikebot.bot.composition;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.composition.ModelFailure.Kind;
import org.strikebot.bot.question.Question;
import org.strikebot.index.search.Evidence;

/**
 * Asks one model after the other until one brings claims that hold, and answers with verbatim
 * extracts when none does. A model that finds no answer in the passages ends it: the desk then has
 * kept nothing, and nothing is shown as an answer. Safe for use by several threads.
 */
public final class FallbackComposer implements Composer {

  private static final Logger log = LoggerFactory.getLogger(FallbackComposer.class);

  private final List<ModelComposer> models;
  private final Composer extracts;
  private final CompositionEvents events;

  public FallbackComposer(List<ModelComposer> models, Composer extracts, CompositionEvents events) {
    this.models = List.copyOf(models);
    this.extracts = extracts;
    this.events = events;
  }

  @Override
  public String name() {
    return models.isEmpty() ? extracts.name() : models.getFirst().name();
  }

  @Override
  public Draft compose(Question question, Evidence evidence, Desk desk) {
    Kind last = null;
    for (ModelComposer model : models) {
      try {
        Draft draft = model.compose(question, evidence, desk);
        events.composed(model.name());
        return draft;
      } catch (ModelFailure failure) {
        last = failure.kind();
        events.failed(model.name(), failure.kind());
        log.warn("{} did not answer: {}", model.name(), failure.getMessage());
      }
    }
    Draft draft = extracts.compose(question, evidence, desk);
    if (last == null) {
      return draft;
    }
    String how = "Answered with extracts: " + last.told() + ".";
    return new Draft(draft.composer(), draft.note().isEmpty() ? how : draft.note() + "\n" + how);
  }
}
