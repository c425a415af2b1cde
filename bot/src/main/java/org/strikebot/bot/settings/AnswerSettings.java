package org.strikebot.bot.settings;

/**
 * When the bot answers.
 *
 * @param sufficiency how sure it must be that its sources answer, from 0 to 1; below, it says that
 *     they do not
 */
public record AnswerSettings(double sufficiency) {

  /**
   * Chosen on the development questions: 73 % of the answerable answered right, 71 % of the
   * unanswerable declined.
   */
  public static final AnswerSettings DEFAULTS = new AnswerSettings(0.45);

  public AnswerSettings {
    if (!(sufficiency >= 0 && sufficiency <= 1)) {
      throw new IllegalArgumentException(
          "expected a sufficiency from 0 to 1, found " + sufficiency + ".");
    }
  }
}
