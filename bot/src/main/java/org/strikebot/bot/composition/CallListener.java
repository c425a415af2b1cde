package org.strikebot.bot.composition;

import dev.langchain4j.model.chat.listener.ChatModelErrorContext;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hears every call of one model, whoever makes it, and passes on what counts. */
final class CallListener implements ChatModelListener {

  private static final String BEGUN = "strikebot.begun";

  private final String model;
  private final CompositionEvents events;
  private final InstantSource clock;

  CallListener(String model, CompositionEvents events, InstantSource clock) {
    this.model = model;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void onRequest(ChatModelRequestContext context) {
    context.attributes().put(BEGUN, clock.millis());
  }

  @Override
  public void onResponse(ChatModelResponseContext context) {
    var usage = context.chatResponse().tokenUsage();
    events.called(
        model,
        took(context.attributes()),
        usage == null ? 0 : count(usage.inputTokenCount()),
        usage == null ? 0 : count(usage.outputTokenCount()));
  }

  @Override
  public void onError(ChatModelErrorContext context) {
    events.broke(model, took(context.attributes()), Failures.of(context.error()).kind());
  }

  private Duration took(Map<Object, Object> attributes) {
    return attributes.get(BEGUN) instanceof Long begun
        ? Duration.ofMillis(Math.max(0, clock.millis() - begun))
        : Duration.ZERO;
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }
}
