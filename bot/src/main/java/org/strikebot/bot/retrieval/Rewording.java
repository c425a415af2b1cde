package org.strikebot.bot.retrieval;

import java.util.Optional;
import org.strikebot.bot.question.Question;

/**
 * Puts questions in other words, for the search alone. Nothing of it is needed: where it fails or
 * takes long, it brings nothing and says nothing. Safe for use by several threads.
 */
public interface Rewording {

  /** A follow-up so that it stands alone, or empty. */
  Optional<String> standalone(Question question);

  /**
   * What a report that answers {@code question} might say, or empty (HyDE, Gao and others, Precise
   * Zero-Shot Dense Retrieval without Relevance Labels, 2023). It may be wrong and is never shown.
   */
  Optional<String> asReported(String question);

  /** The question in English, standing alone, or empty. */
  Optional<String> inEnglish(Question question);
}
