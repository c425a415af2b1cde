package org.strikebot.bot.retrieval;

import java.util.List;
import java.util.Optional;
import org.strikebot.bot.question.Question;

/**
 * Puts questions in other words, for the search alone. Nothing of it is needed: where it fails or
 * takes long, it brings nothing and says nothing. Safe for use by several threads.
 */
public interface Rewording {

  /** A follow-up so that it stands alone, or empty. */
  Optional<String> standalone(Question question);

  /** The same question as a report might put it, a few times over; may be none. */
  List<String> otherWords(String question);

  /** The question in English, standing alone, or empty. */
  Optional<String> inEnglish(Question question);
}
