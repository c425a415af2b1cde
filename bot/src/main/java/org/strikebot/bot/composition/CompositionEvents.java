package org.strikebot.bot.composition;

import java.time.Duration;

/** Hears how answers come about, for counting. Called by many threads; must not block or throw. */
public interface CompositionEvents {

  /** Nobody listens. */
  CompositionEvents NONE =
      new CompositionEvents() {
        @Override
        public void composed(String model) {}

        @Override
        public void failed(String model, ModelFailure.Kind why) {}

        @Override
        public void called(String model, Duration took, long tokensRead, long tokensWritten) {}

        @Override
        public void broke(String model, Duration took, ModelFailure.Kind why) {}
      };

  /** A model's claims are the answer. */
  void composed(String model);

  /** A model brought nothing that could be shown. */
  void failed(String model, ModelFailure.Kind why);

  /**
   * One call of a model came to its end.
   *
   * @param tokensRead as its server counted them, 0 where it does not count
   * @param tokensWritten likewise
   */
  void called(String model, Duration took, long tokensRead, long tokensWritten);

  /** One call of a model broke. */
  void broke(String model, Duration took, ModelFailure.Kind why);
}
