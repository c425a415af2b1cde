package org.strikebot.bot.composition;

/** Hears how answers come about, for counting. Called by many threads; must not block or throw. */
public interface CompositionEvents {

  /** Nobody listens. */
  CompositionEvents NONE =
      new CompositionEvents() {
        @Override
        public void composed(String model) {}

        @Override
        public void failed(String model, ModelFailure.Kind why) {}
      };

  /** A model's claims are the answer. */
  void composed(String model);

  /** A model brought nothing that could be shown. */
  void failed(String model, ModelFailure.Kind why);
}
