package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.composition.ModelComposition;
import org.strikebot.bot.composition.ModelFailure;
import org.strikebot.bot.composition.wire.ModelServer;
import org.strikebot.bot.composition.wire.Script;
import org.strikebot.bot.settings.ChatSettings;

/** What operators see of models, counted from real calls. */
final class ModelMetersTest {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ModelMeters meters = new ModelMeters(registry);

  @Test
  void callsAndTheirTokensAreCountedByHowTheyEnded() {
    try (ModelServer server = new ModelServer(body -> new Script.Says("yes"))) {
      ModelComposition models =
          new ModelComposition(settings(server), Map.of(), meters, InstantSource.system());
      var _ = models.trials();
      server.script(body -> new Script.Refuses(401));
      var _ = models.trials();
    }

    told("strikebot_model_calls_seconds_count{model=\"test-model\",outcome=\"whole\"} 1");
    told("strikebot_model_calls_seconds_count{model=\"test-model\",outcome=\"key-refused\"} 1");
    told("strikebot_model_tokens_total{model=\"test-model\",way=\"read\"} 900.0");
    told("strikebot_model_tokens_total{model=\"test-model\",way=\"written\"} 100.0");
  }

  @Test
  void answersAreCountedByWhoMadeThem() {
    meters.composed("test-model");
    meters.failed("test-model", ModelFailure.Kind.NOTHING_HELD);

    told("strikebot_model_answers_total{model=\"test-model\",outcome=\"composed\"} 1.0");
    told("strikebot_model_answers_total{model=\"test-model\",outcome=\"nothing-held\"} 1.0");
  }

  private void told(String line) {
    assertTrue(registry.scrape().contains(line), registry.scrape());
  }

  private static ChatSettings settings(ModelServer server) {
    return new ChatSettings(
        List.of(
            new ChatSettings.Model(
                ChatSettings.Protocol.OPENAI,
                "test-model",
                server.address() + "/v1",
                null,
                null,
                null)),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofSeconds(40),
        1,
        1,
        false,
        null);
  }
}
