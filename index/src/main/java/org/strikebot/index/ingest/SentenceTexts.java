package org.strikebot.index.ingest;

import java.util.List;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.source.Document;

/**
 * Which sentences get vectors of their own. They let an answer pick its sentence without computing
 * anything, and about double the work of indexing.
 */
@FunctionalInterface
public interface SentenceTexts {

  /** Every sentence, in its own words: the bot's choice. */
  SentenceTexts EACH =
      (document, passage) ->
          passage.sentences().stream().map(sentence -> sentence.of(document.text())).toList();

  /** No sentence: for measuring a ranking, which does not use them. */
  SentenceTexts NONE = (document, passage) -> List.of();

  /** The words of each of the passage's sentences in their order, or nothing at all. */
  List<String> of(Document document, Passage passage);
}
