package org.strikebot.bot.settings;

/**
 * When the bot answers.
 *
 * @param sufficiency how sure it must be that its sources answer, from 0 to 1; below, it says that
 *     they do not
 */
public record AnswerSettings(double sufficiency) {

  /**
   * More likely than not. With a sixth of the writers of the questions in {@code src/fit} held out
   * at a time: of what can be answered and has its answer in sight 83 % is answered, of what cannot
   * 70 % is declined, nearly all of that near misses. At .45 it is 86 and 65, at .60 it is 75 and
   * 80.
   */
  public static final AnswerSettings DEFAULTS = new AnswerSettings(0.5);

  public AnswerSettings {
    if (!(sufficiency >= 0 && sufficiency <= 1)) {
      throw new IllegalArgumentException(
          "expected a sufficiency from 0 to 1, found " + sufficiency + ".");
    }
  }
}
