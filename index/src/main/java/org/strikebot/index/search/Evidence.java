package org.strikebot.index.search;

import java.util.List;
import java.util.Objects;

/**
 * The ranked passages for one question and the revision they come from. The same question on the
 * same revision gives the same evidence.
 *
 * @param revision the revision's number, from 1
 * @param question the words that were searched for
 * @param hits best first: as found, by score, ties by document id and then by the passage's
 *     ordinal; once read, by what each adds to an answer
 */
public record Evidence(long revision, String question, List<Hit> hits) {

  public Evidence {
    Objects.requireNonNull(question, "question");
    hits = List.copyOf(hits);
  }
}
