package org.strikebot.bot.composition;

import org.strikebot.bot.question.Question;
import org.strikebot.index.search.Evidence;

/** Makes a draft from evidence. Safe for use by several threads. */
public interface Composer {

  /** {@code quotes} or {@code model:NAME}, as shown to readers. */
  String name();

  /**
   * Drafts an answer to {@code question} from {@code evidence} and nothing else. Each claim is
   * handed to {@code desk} as soon as it is there, in the order of showing and by the calling
   * thread; what the desk refuses is not part of the answer.
   *
   * @return who composed what the desk kept, and what code has to say about it. A service that
   *     broke is no exception here: it ends in a draft by other means, or in one of no claims.
   */
  Draft compose(Question question, Evidence evidence, Desk desk);
}
