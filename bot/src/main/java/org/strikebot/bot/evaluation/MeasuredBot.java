package org.strikebot.bot.evaluation;

import java.util.Optional;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.question.Question;
import org.strikebot.index.search.Evidence;

/** What is measured: a bot over one library. */
public interface MeasuredBot {

  /** What is shown for {@code question}. */
  Answer answer(Question question);

  /** The best {@code limit} passages for {@code question}, best first. */
  Evidence evidence(Question question, int limit);

  /**
   * The text of the document {@code id} as the library has it, read apart from the answers so that
   * their quotes can be held against it.
   */
  Optional<String> text(String id);
}
