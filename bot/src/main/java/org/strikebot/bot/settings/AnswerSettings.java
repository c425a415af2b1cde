package org.strikebot.bot.settings;

/**
 * When the bot answers.
 *
 * @param sufficiency how sure it must be that its sources answer, from 0 to 1; below, it says that
 *     they do not
 */
public record AnswerSettings(double sufficiency) {

  /**
   * Chosen with each writer of the questions in {@code src/fit} held out in turn: 76 % of what can
   * be answered is answered, 71 % of what cannot is declined, nearly all of that near misses.
   */
  public static final AnswerSettings DEFAULTS = new AnswerSettings(0.5);

  public AnswerSettings {
    if (!(sufficiency >= 0 && sufficiency <= 1)) {
      throw new IllegalArgumentException(
          "expected a sufficiency from 0 to 1, found " + sufficiency + ".");
    }
  }
}
