package org.strikebot.bot.composition;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.composition.ModelFailure.Kind;

/**
 * A model that may be slow, broken or out of reach: calls have limits of time and size, are made
 * again after a pause while nothing of an answer has come, and are not made at all while the model
 * fails too often. Safe for use by several threads.
 */
final class GuardedModel {

  /** Calls of a model that is not there cost a pause each; more than two more bring little. */
  private static final int MOST_TRIES = 3;

  private static final int MOST_CHARACTERS = 200_000;

  /** English prose, by the common rule of thumb of model makers. */
  private static final int CHARACTERS_A_TOKEN = 4;

  private final String name;
  private final StreamingChatModel model;
  private final CallLimits limits;
  private final CircuitBreaker breaker;
  private final Pause pause;
  private final TokenBudget budget;
  private final InstantSource clock;
  private final IntervalFunction backOff =
      IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(200), 2.0, 0.3);

  /** Waits; a seam so that tests need not. */
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  GuardedModel(
      String name,
      StreamingChatModel model,
      CallLimits limits,
      CircuitBreaker breaker,
      TokenBudget budget,
      Pause pause,
      InstantSource clock) {
    this.name = name;
    this.model = model;
    this.limits = limits;
    this.breaker = breaker;
    this.budget = budget;
    this.pause = pause;
    this.clock = clock;
  }

  String name() {
    return name;
  }

  CallLimits limits() {
    return limits;
  }

  /**
   * Calls the model. {@code onText} gets the answer's pieces in order, in the calling thread, and
   * says whether it wants more.
   *
   * @param deadline when the whole answer is no longer wanted, in milliseconds of the epoch
   * @throws ModelFailure when no whole answer came; what came before was handed over
   */
  void call(ChatRequest request, long deadline, Predicate<String> onText) throws ModelFailure {
    call(request, deadline, MOST_TRIES, onText);
  }

  /** The same without trying again, for what nobody waits for. */
  void callOnce(ChatRequest request, long deadline, Predicate<String> onText) throws ModelFailure {
    call(request, deadline, 1, onText);
  }

  private void call(ChatRequest request, long deadline, int tries, Predicate<String> onText)
      throws ModelFailure {
    if (!budget.allows()) {
      throw new ModelFailure(Kind.OVER_BUDGET, false, "no tokens left", null);
    }
    for (int tried = 1; ; tried++) {
      boolean[] begun = new boolean[1];
      try {
        guarded(
            request,
            deadline,
            text -> {
              begun[0] = true;
              return onText.test(text);
            });
        return;
      } catch (ModelFailure failure) {
        long wait = wait(failure, tried);
        boolean again =
            failure.retriable() && !begun[0] && tried < tries && clock.millis() + wait < deadline;
        if (!again) {
          throw failure;
        }
        rest(wait);
      }
    }
  }

  private void guarded(ChatRequest request, long deadline, Predicate<String> onText)
      throws ModelFailure {
    try {
      breaker.acquirePermission();
    } catch (CallNotPermittedException e) {
      throw new ModelFailure(Kind.RESTING, false, "failed too often", e);
    }
    long start = System.nanoTime();
    try {
      stream(request, deadline, onText);
      breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    } catch (ModelFailure failure) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
      throw failure;
    }
  }

  /** What the stream's thread tells the calling thread. */
  private sealed interface Event {
    record Text(String text, @Nullable PartialResponseContext context) implements Event {}

    record End(ChatResponse response) implements Event {}

    record Broken(Throwable cause) implements Event {}
  }

  private void stream(ChatRequest request, long deadline, Predicate<String> onText)
      throws ModelFailure {
    BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    try {
      model.chat(request, handler(events));
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
    long written = 0;
    Integer counted = null;
    try {
      while (true) {
        switch (next(events, deadline)) {
          case Event.Text text -> {
            written += text.text().length();
            if (!onText.test(text.text()) || written > MOST_CHARACTERS) {
              cancel(text.context());
              return;
            }
          }
          case Event.End end -> {
            var usage = end.response().tokenUsage();
            counted = usage == null ? null : usage.totalTokenCount();
            // Nothing written and nothing counted is still a question that was read.
            written = Math.max(written, 1);
            return;
          }
          case Event.Broken broken -> throw Failures.of(broken.cause());
        }
      }
    } finally {
      // An answer that broke off was paid for as well, as far as it came.
      if (counted != null || written > 0) {
        budget.spend(counted != null ? counted : estimate(request, written));
      }
    }
  }

  /** Tokens of a call that nobody counted. */
  private static long estimate(ChatRequest request, long written) {
    long read = request.messages().stream().mapToLong(message -> length(message)).sum();
    return (read + written) / CHARACTERS_A_TOKEN;
  }

  private static long length(ChatMessage message) {
    return switch (message) {
      case SystemMessage system -> system.text().length();
      case UserMessage user -> user.singleText().length();
      case AiMessage answer -> answer.text() == null ? 0 : answer.text().length();
      default -> 0;
    };
  }

  private Event next(BlockingQueue<Event> events, long deadline) throws ModelFailure {
    long left = Math.min(limits.silence().toMillis(), deadline - clock.millis());
    try {
      Event event = events.poll(Math.max(0, left), TimeUnit.MILLISECONDS);
      if (event == null) {
        throw new ModelFailure(Kind.TOO_SLOW, false, "nothing came in " + left + " ms", null);
      }
      return event;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFailure(Kind.CUT_OFF, false, "interrupted", e);
    }
  }

  private static StreamingChatResponseHandler handler(BlockingQueue<Event> events) {
    return new StreamingChatResponseHandler() {
      @Override
      public void onPartialResponse(String text) {
        events.add(new Event.Text(text, null));
      }

      @Override
      public void onPartialResponse(PartialResponse text, PartialResponseContext context) {
        events.add(new Event.Text(text.text(), context));
      }

      @Override
      public void onCompleteResponse(ChatResponse response) {
        events.add(new Event.End(response));
      }

      @Override
      public void onError(Throwable cause) {
        events.add(new Event.Broken(cause));
      }
    };
  }

  private static void cancel(@Nullable PartialResponseContext context) {
    if (context != null) {
      context.streamingHandle().cancel();
    }
  }

  private long wait(ModelFailure failure, int tried) {
    long byServer = RetryAfter.of(failure, clock.instant()).map(Duration::toMillis).orElse(0L);
    return Math.max(byServer, backOff.apply(tried));
  }

  private void rest(long millis) throws ModelFailure {
    try {
      pause.of(Duration.ofMillis(millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFailure(Kind.CUT_OFF, false, "interrupted", e);
    }
  }
}
