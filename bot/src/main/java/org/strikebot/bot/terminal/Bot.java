package org.strikebot.bot.terminal;

import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.question.Question;
import org.strikebot.index.search.Evidence;

/** The bot over one opened library. Whoever opened it closes it. */
public interface Bot extends AutoCloseable {

  /** What is shown for {@code question}. */
  Answer answer(Question question);

  /**
   * What answers are made from for {@code question}: at least {@code most} passages, if there are.
   */
  Evidence evidence(Question question, int most);

  /** The {@code most} best passages for the words as they are. */
  Evidence search(String words, int most);

  /** The library that is asked. */
  OpenLibrary library();

  /** What the library's current revision attributes to whom. */
  Dossier dossier();

  /** Who composes answers: {@code quotes} or {@code model:NAME}. */
  String composer();

  @Override
  void close();
}
