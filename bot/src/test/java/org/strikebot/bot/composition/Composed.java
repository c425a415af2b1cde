package org.strikebot.bot.composition;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.settings.ChatSettings;
import org.strikebot.bot.settings.ChatSettings.Protocol;
import org.strikebot.index.search.Evidence;

/** One answer, composed over the wire by the real clients, as a reader would see it. */
record Composed(Draft draft, CheckingDesk desk, List<ModelFailure.Kind> failures) {

  static final String KEY = "sk-test-key-that-nobody-may-see";

  static ChatSettings.Model model(Protocol protocol, String server) {
    String address =
        switch (protocol) {
          case OLLAMA -> server;
          case OPENAI, ANTHROPIC, GEMINI, MISTRAL -> server + "/v1";
        };
    return new ChatSettings.Model(protocol, "test-model", address, "TEST_KEY", true, null);
  }

  static ChatSettings settings(List<ChatSettings.Model> models, Duration silence, Duration whole) {
    return new ChatSettings(
        models, Duration.ofSeconds(2), silence, whole, 1_000_000, 1_000_000, false, null);
  }

  static Composed of(ChatSettings settings, Question question, Evidence evidence) {
    return of(settings, question, evidence, TokenBudget.ENDLESS);
  }

  static Composed of(
      ChatSettings settings, Question question, Evidence evidence, TokenBudget budget) {
    List<ModelFailure.Kind> failures = new ArrayList<>();
    CheckingDesk desk = new CheckingDesk(evidence);
    Draft draft =
        composition(settings, heard(failures))
            .composer(new FirstSentences(), budget)
            .compose(question, evidence, desk);
    return new Composed(draft, desk, failures);
  }

  static ModelComposition composition(ChatSettings settings) {
    return composition(settings, CompositionEvents.NONE);
  }

  static ModelComposition composition(ChatSettings settings, CompositionEvents events) {
    return new ModelComposition(
        settings, Map.of("TEST_KEY", KEY), events, InstantSource.system(), time -> {});
  }

  static CompositionEvents heard(List<ModelFailure.Kind> failures) {
    return new CompositionEvents() {
      @Override
      public void composed(String model) {}

      @Override
      public void failed(String model, ModelFailure.Kind why) {
        failures.add(why);
      }

      @Override
      public void called(String model, Duration took, long tokensRead, long tokensWritten) {}

      @Override
      public void broke(String model, Duration took, ModelFailure.Kind why) {}
    };
  }

  /** Everything that reaches a reader, in one text. */
  String visible() {
    return String.join("\n", desk.shown()) + "\n" + draft.note() + "\n" + draft.composer();
  }
}
