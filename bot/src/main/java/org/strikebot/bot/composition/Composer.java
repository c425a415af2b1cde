package org.strikebot.bot.composition;

import org.strikebot.bot.question.Question;
import org.strikebot.index.search.Evidence;

/** Makes a draft from evidence. Safe for use by several threads. */
public interface Composer {

  /** {@code quotes} or {@code model:NAME}, as shown to readers. */
  String name();

  /** A draft for {@code question} from {@code evidence} and nothing else. */
  Draft compose(Question question, Evidence evidence);
}
