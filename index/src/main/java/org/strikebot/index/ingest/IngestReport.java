package org.strikebot.index.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.strikebot.index.store.Revision;

/**
 * What an ingest did.
 *
 * @param revision the revision searched from now on: a new one, or the one before when nothing
 *     changed
 * @param added the ids of new documents, in order
 * @param changed the ids of documents with new contents
 * @param removed the ids of documents that are gone
 * @param unchanged how many documents were left alone
 * @param computed how many vectors were computed
 * @param reused how many vectors were known from before
 * @param took how long it took
 */
public record IngestReport(
    Revision revision,
    List<String> added,
    List<String> changed,
    List<String> removed,
    int unchanged,
    int computed,
    int reused,
    Duration took) {

  public IngestReport {
    Objects.requireNonNull(revision, "revision");
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    Objects.requireNonNull(took, "took");
  }

  /** Whether there is a new revision. */
  public boolean published() {
    return !(added.isEmpty() && changed.isEmpty() && removed.isEmpty());
  }
}
