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

  /** What is being done. */
  enum Stage {
    /** The library is searched. */
    SEARCHING,
    /** Claims are composed and checked. */
    COMPOSING
  }

  /** A stage begins. */
  void stage(Stage stage);

  /** A claim was checked, holds, and will be part of the answer unless composing breaks off. */
  void claim(Claim claim);
}
