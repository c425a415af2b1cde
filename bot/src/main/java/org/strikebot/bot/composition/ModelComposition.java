package org.strikebot.bot.composition;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strikebot.bot.retrieval.Rewording;
import org.strikebot.bot.settings.ChatSettings;
import org.strikebot.bot.settings.Secret;

/**
 * The models that the settings name, ready for use. Made once for a process, so that all servers
 * share what is known of a model's health. Only this class of the package's need be known to make a
 * composer; without a model in the settings it need not be loaded at all.
 */
public final class ModelComposition {

  private final ChatSettings settings;
  private final Prompts prompts;
  private final CompositionEvents events;
  private final InstantSource clock;
  private final List<Ready> models = new ArrayList<>();

  private record Ready(
      ChatSettings.Model settings,
      dev.langchain4j.model.chat.StreamingChatModel model,
      CallLimits limits,
      CircuitBreaker breaker,
      GuardedModel.Pause pause,
      InstantSource clock) {

    GuardedModel guarded(TokenBudget budget) {
      return new GuardedModel(settings.name(), model, limits, breaker, budget, pause, clock);
    }
  }

  /**
   * Makes the models of {@code settings}.
   *
   * @param environment where the keys are
   * @param events hears of every call and how it ended, for metrics
   * @throws Prompts.InvalidPromptException when a prompt cannot be used
   */
  public ModelComposition(
      ChatSettings settings,
      Map<String, String> environment,
      CompositionEvents events,
      InstantSource clock) {
    this(settings, environment, events, clock, Thread::sleep);
  }

  /** The same with a pause that tests choose. */
  ModelComposition(
      ChatSettings settings,
      Map<String, String> environment,
      CompositionEvents events,
      InstantSource clock,
      GuardedModel.Pause pause) {
    this.settings = settings;
    this.events = events;
    this.prompts = Prompts.read(settings.prompts());
    this.clock = clock;
    CallLimits limits = new CallLimits(settings.connect(), settings.silence(), settings.whole());
    for (ChatSettings.Model model : settings.models()) {
      String key = environment.get(model.keyVariableOrDefault());
      models.add(
          new Ready(
              model,
              ChatModels.of(
                  model,
                  key == null ? null : new Secret(key),
                  limits,
                  List.of(new CallListener(model.name(), events, clock))),
              limits,
              breaker(model.name()),
              pause,
              clock));
    }
  }

  /** Half of the last ten calls failed: left alone for half a minute, then tried again. */
  private static CircuitBreaker breaker(String name) {
    return CircuitBreaker.of(
        name,
        CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(30))
            .permittedNumberOfCallsInHalfOpenState(2)
            .build());
  }

  /** A composer that asks the models in order and answers with {@code extracts} if none helps. */
  public Composer composer(Composer extracts, TokenBudget budget) {
    return new FallbackComposer(
        models.stream()
            .map(
                ready ->
                    new ModelComposer(
                        ready.guarded(budget), prompts, formats(ready.settings()), clock))
            .toList(),
        extracts,
        events);
  }

  /** Puts questions in other words by the first model, as far as {@code budget} goes. */
  public Rewording rewording(TokenBudget budget) {
    return new ModelRewording(models.getFirst().guarded(budget), prompts, clock);
  }

  /**
   * What one real call of a model found.
   *
   * @param model its name
   * @param works whether it answered
   * @param finding what happened, for operators
   */
  public record Trial(String model, boolean works, String finding) {}

  /** Calls each model once with a few words. */
  public List<Trial> trials() {
    return models.stream().map(this::trial).toList();
  }

  private Trial trial(Ready ready) {
    StringBuilder answer = new StringBuilder();
    long start = clock.millis();
    try {
      ready
          .guarded(TokenBudget.ENDLESS)
          .call(
              ChatRequest.builder().messages(UserMessage.from("Answer with the word yes.")).build(),
              start + settings.whole().toMillis(),
              text -> answer.append(text).length() < 200);
      String where =
          lower(ready.settings().protocol()) + " at " + ready.settings().addressOrDefault();
      String took = "in " + (clock.millis() - start) + " ms (" + where + ")";
      return answer.toString().isBlank()
          ? new Trial(
              ready.settings().name(),
              false,
              "answered with nothing "
                  + took
                  + ". Check that the address is that of this protocol.")
          : new Trial(ready.settings().name(), true, "answered " + took);
    } catch (ModelFailure failure) {
      return new Trial(
          ready.settings().name(),
          false,
          failure.getMessage() + advice(failure, ready.settings()) + ".");
    }
  }

  private static String lower(ChatSettings.Protocol protocol) {
    return protocol.name().toLowerCase(Locale.ROOT);
  }

  private static String advice(ModelFailure failure, ChatSettings.Model model) {
    return switch (failure.kind()) {
      case UNREACHABLE -> ". Check chat.models address: " + model.addressOrDefault();
      case KEY_REFUSED -> ". Set " + model.keyVariableOrDefault() + " to a key of this server";
      case UNKNOWN_MODEL -> ". Check the model's name: " + model.model();
      case REQUEST_REFUSED -> ". Check the model's name and protocol";
      case TOO_SLOW -> ". Raise chat.silence and chat.whole, or choose a smaller model";
      case CUT_OFF -> ". Check that chat.models address speaks " + lower(model.protocol());
      case RATE_LIMITED, SERVER_ERROR, UNREADABLE, NOTHING_HELD, RESTING, OVER_BUDGET ->
          ". Try again later";
    };
  }

  /** Structured output where the server offers it; the reader of claims needs none. */
  private static ModelComposer.Formats formats(ChatSettings.Model model) {
    return switch (model.protocol()) {
      case ANTHROPIC -> NO_FORMATS;
      case OPENAI, OLLAMA, GEMINI, MISTRAL -> model.structuredOrDefault() ? FORMATS : NO_FORMATS;
    };
  }

  private static final ModelComposer.Formats NO_FORMATS = new ModelComposer.Formats(null, null);

  private static final ModelComposer.Formats FORMATS =
      new ModelComposer.Formats(
          claims("text", "passages", "quotes"), claims("text", "translated", "passages", "quotes"));

  private static ResponseFormat claims(String... fields) {
    JsonObjectSchema.Builder claim = JsonObjectSchema.builder();
    for (String field : fields) {
      claim.addProperty(field, schema(field));
    }
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name("claims")
                .rootElement(
                    JsonObjectSchema.builder()
                        .addProperty(
                            "claims",
                            JsonArraySchema.builder()
                                .items(claim.required(fields).additionalProperties(false).build())
                                .build())
                        .required("claims")
                        .additionalProperties(false)
                        .build())
                .build())
        .build();
  }

  private static JsonSchemaElement schema(String field) {
    return switch (field) {
      case "passages" -> JsonArraySchema.builder().items(new JsonIntegerSchema()).build();
      case "quotes" -> JsonArraySchema.builder().items(new JsonStringSchema()).build();
      default -> new JsonStringSchema();
    };
  }
}
