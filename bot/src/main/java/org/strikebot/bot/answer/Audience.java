package org.strikebot.bot.answer;

import org.strikebot.bot.verification.Claim;

/** Whoever watches an answer come about. Called by the answering thread; must not block. */
public interface Audience {

  /** Nobody watches. */
  Audience NOBODY =
      new Audience() {
        @Override
        public void stage(Stage stage) {}

        @Override
        public void claim(Claim claim) {}
      };

  /** {@code watching}, told of the stages alone: for answers whose claims all come at once. */
  static Audience ofStages(Audience watching) {
    return new Audience() {
      @Override
      public void stage(Stage stage) {
        watching.stage(stage);
      }

      @Override
      public void claim(Claim claim) {}
    };
  }

  /** What is being done. */
  enum Stage {
    /** The library is searched. */
    SEARCHING,
    /** Claims are composed and checked. */
    COMPOSING
  }

  /** A stage begins. */
  void stage(Stage stage);

  /** A claim was checked, holds, and is part of the answer. Claims come in the order of showing. */
  void claim(Claim claim);
}
