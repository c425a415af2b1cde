package org.strikebot.bot.settings;

/**
 * When the bot answers.
 *
 * @param sufficiency how sure it must be that its sources answer, from 0 to 1; below, it says that
 *     they do not
 */
public record AnswerSettings(double sufficiency) {

  /**
   * Chosen with each writer of the questions in {@code src/fit} held out in turn: of what can be
   * answered and has its answer in sight 87 % is answered, of what cannot 65 % is declined, nearly
   * all of that near misses. At .50 it is 83 and 70, at .60 it is 75 and 80; what is shown is
   * verbatim at any of them, so that an answer too many misleads less than one too few.
   */
  public static final AnswerSettings DEFAULTS = new AnswerSettings(0.5);

  public AnswerSettings {
    if (!(sufficiency >= 0 && sufficiency <= 1)) {
      throw new IllegalArgumentException(
          "expected a sufficiency from 0 to 1, found " + sufficiency + ".");
    }
  }
}
