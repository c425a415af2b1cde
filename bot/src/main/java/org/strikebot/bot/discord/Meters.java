package org.strikebot.bot.discord;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.strikebot.bot.discord.rest.RestMeter;

/** What is counted and timed. Labels are few and never hold an id or a text. */
final class Meters implements RestMeter {

  private final MeterRegistry registry;

  Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  void acknowledged(Duration after) {
    timer("strikebot.acknowledged", "From a question's arrival to its acknowledgement")
        .record(after);
  }

  void answered(String outcome, Duration within) {
    ended(outcome);
    timer("strikebot.answered", "From a question's turn to its reply being shown").record(within);
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentiles(0.5, 0.99)
        .register(registry);
  }

  void ended(String outcome) {
    Counter.builder("strikebot.questions")
        .description("Questions by how they ended")
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  void undelivered() {
    Counter.builder("strikebot.undelivered")
        .description("Replies that Discord did not take")
        .register(registry)
        .increment();
  }

  void disturbed() {
    Counter.builder("strikebot.gateway.lost")
        .description("Gateway connections lost")
        .register(registry)
        .increment();
  }

  @Override
  public void answered(String method, int status) {
    rest(method, status / 100 + "xx" + (status == 429 ? " (429)" : ""));
  }

  @Override
  public void broken(String method) {
    rest(method, "none");
  }

  private void rest(String method, String answer) {
    Counter.builder("strikebot.discord.requests")
        .description("Requests to Discord by their answer")
        .tag("method", method)
        .tag("answer", answer)
        .register(registry)
        .increment();
  }

  <T> void gauge(String name, T of, ToDoubleFunction<T> value) {
    registry.gauge(name, of, value);
  }
}
