package org.strikebot.index.search;

import java.util.List;
import java.util.Objects;

/**
 * The ranked passages for one question and the revision they come from. The same question on the
 * same revision gives the same evidence.
 *
 * @param revision the revision's number, from 1
 * @param question the words that were searched for
 * @param hits best first; ties in score are ordered by document id, then by the passage's ordinal
 */
public record Evidence(long revision, String question, List<Hit> hits) {

  public Evidence {
    Objects.requireNonNull(question, "question");
    hits = List.copyOf(hits);
  }
}
