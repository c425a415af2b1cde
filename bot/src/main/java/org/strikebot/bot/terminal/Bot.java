package org.strikebot.bot.terminal;

import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Retrieved;
import org.strikebot.index.search.Evidence;

/** The bot over one opened library. Whoever opened it closes it. */
public interface Bot extends AutoCloseable {

  /** What is shown for {@code question}. */
  default Answer answer(Question question) {
    return answer(question, Audience.NOBODY);
  }

  /**
   * What is shown for {@code question}.
   *
   * @param audience told of each stage and, where claims come one by one, of each as soon as it is
   *     checked; by the calling thread
   */
  Answer answer(Question question, Audience audience);

  /**
   * What answers are made from for {@code question}: at least {@code most} passages, if there are.
   */
  Evidence evidence(Question question, int most);

  /** What is found for {@code question} and how it is read. */
  Retrieved retrieved(Question question);

  /** What reads it. */
  EvidenceReader reader();

  /** The {@code most} best passages for the words as they are. */
  Evidence search(String words, int most);

  /** The library that is asked. */
  OpenLibrary library();

  /** What the library's current revision attributes to whom. */
  Dossier dossier();

  /** Changes the library that is asked. */
  Curator curator();

  /** Who composes answers: {@code quotes} or {@code model:NAME}. */
  String composer();

  @Override
  void close();
}
