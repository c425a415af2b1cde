package org.strikebot.bot.discord;

import java.util.List;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.Sides;
import org.strikebot.bot.question.Question;

/** What the Discord front needs of the bot's core. Safe for use by several threads. */
public interface Core {

  /**
   * Answers {@code question} from the library of {@code server}.
   *
   * @param audience hears how far it is and, where claims come one by one, each as soon as it is
   *     checked; on the calling thread
   */
  Answer answer(String server, Question question, Audience audience);

  /** What each party that is none of {@code shown} says on what {@code question} is about. */
  List<Sides.Position> otherSides(String server, String question, List<String> shown);

  /** What the library of {@code server} attributes to whom, in its current revision. */
  Dossier dossier(String server);

  /** Vectors of {@code texts}, each of length 1, in their order. */
  List<float[]> embed(List<String> texts);
}
