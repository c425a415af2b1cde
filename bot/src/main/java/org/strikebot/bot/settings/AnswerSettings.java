package org.strikebot.bot.settings;

/**
 * When the bot answers.
 *
 * @param sufficiency how sure it must be that its sources answer, from 0 to 1; below, it says that
 *     they do not
 */
public record AnswerSettings(double sufficiency) {

  /**
   * Somewhat more than likely, because in a dispute a wrong answer costs more than none. With a
   * sixth of the writers of the questions in {@code src/fit} held out at a time: of what can be
   * answered and has its answer in sight 82 % is answered, of what cannot 72 % is declined, nearly
   * all of that near misses. At .45 it is 86 and 65, at .50 it is 83 and 70, at .60 it is 75 and
   * 80. Whichever of 75 % right and 85 % declined a writer's questions are further from, they are
   * least far on average from .52 to .57; this is the lowest of those, because it answers most.
   */
  public static final AnswerSettings DEFAULTS = new AnswerSettings(0.52);

  public AnswerSettings {
    if (!(sufficiency >= 0 && sufficiency <= 1)) {
      throw new IllegalArgumentException(
          "expected a sufficiency from 0 to 1, found " + sufficiency + ".");
    }
  }
}
