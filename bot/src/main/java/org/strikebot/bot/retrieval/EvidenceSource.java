package org.strikebot.bot.retrieval;

import java.util.Optional;
import org.strikebot.bot.question.Question;
import org.strikebot.index.store.LibraryIndex;

/** Where answers get what they are made from. Safe for use by several threads. */
public interface EvidenceSource {

  /** What the latest revision of {@code index} holds for {@code question}. */
  Retrieved retrieve(LibraryIndex index, Question question);

  /**
   * A question of another language put into English, which the sources are in; empty where that
   * cannot be done.
   */
  default Optional<String> inEnglish(Question question) {
    return Optional.empty();
  }
}
