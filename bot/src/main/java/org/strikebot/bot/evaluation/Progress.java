package org.strikebot.bot.evaluation;

/** Is told how far a measurement has come, on the measuring thread. */
@FunctionalInterface
public interface Progress {

  /** {@code done} of {@code all} are done. */
  void done(int done, int all);
}
