package org.strikebot.bot.composition;

/** How many tokens may still be used today by whoever asks. Safe for use by several threads. */
public interface TokenBudget {

  /** Nothing is counted. */
  TokenBudget ENDLESS =
      new TokenBudget() {
        @Override
        public boolean allows() {
          return true;
        }

        @Override
        public void spend(long tokens) {}
      };

  /** Whether a model may be called now. */
  boolean allows();

  /** Counts tokens of a call that was made. */
  void spend(long tokens);
}
