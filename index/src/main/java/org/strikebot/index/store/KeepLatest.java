package org.strikebot.index.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/**
 * Keeps the latest commits, so that a library can be returned to each of them: at most so many, and
 * none that is so much older than the newest. The newest is always kept.
 */
final class KeepLatest extends IndexDeletionPolicy {

  private final KeptRevisions kept;

  KeepLatest(KeptRevisions kept) {
    this.kept = kept;
  }

  @Override
  public void onInit(List<? extends IndexCommit> commits) throws IOException {
    onCommit(commits);
  }

  @Override
  public void onCommit(List<? extends IndexCommit> commits) throws IOException {
    if (commits.isEmpty()) {
      return;
    }
    Instant newest = Revision.of(commits.getLast().getUserData()).when();
    int beyond = commits.size() - kept.most();
    for (int at = 0; at < commits.size() - 1; at++) {
      Instant made = Revision.of(commits.get(at).getUserData()).when();
      if (at < beyond || made.isBefore(newest.minus(kept.age()))) {
        commits.get(at).delete();
      }
    }
  }
}
