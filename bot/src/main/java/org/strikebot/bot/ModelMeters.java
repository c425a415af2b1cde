package org.strikebot.bot;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.strikebot.bot.composition.CompositionEvents;
import org.strikebot.bot.composition.ModelFailure;

/** What is counted and timed of chat models. Labels are models' names and kinds of failure. */
final class ModelMeters implements CompositionEvents {

  private final MeterRegistry registry;

  ModelMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void composed(String model) {
    answer(model, "composed");
  }

  @Override
  public void failed(String model, ModelFailure.Kind why) {
    answer(model, label(why));
  }

  private void answer(String model, String outcome) {
    Counter.builder("strikebot.model.answers")
        .description("Answers that a model was to compose, by how that ended")
        .tag("model", model)
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  @Override
  public void called(String model, Duration took, long tokensRead, long tokensWritten) {
    call(model, "whole", took);
    tokens(model, "read", tokensRead);
    tokens(model, "written", tokensWritten);
  }

  @Override
  public void broke(String model, Duration took, ModelFailure.Kind why) {
    call(model, label(why), took);
  }

  private void call(String model, String outcome, Duration took) {
    Timer.builder("strikebot.model.calls")
        .description("Calls of a model by how they ended")
        .tag("model", model)
        .tag("outcome", outcome)
        .publishPercentiles(0.5, 0.99)
        .register(registry)
        .record(took);
  }

  private void tokens(String model, String way, long tokens) {
    Counter.builder("strikebot.model.tokens")
        .description("Tokens as the model's server counted them")
        .tag("model", model)
        .tag("way", way)
        .register(registry)
        .increment((double) tokens);
  }

  private static String label(ModelFailure.Kind why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
