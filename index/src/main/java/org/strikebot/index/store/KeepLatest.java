package org.strikebot.index.store;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/** Keeps the latest commits, so that a library can be returned to each of them. */
final class KeepLatest extends IndexDeletionPolicy {

  private final int kept;

  KeepLatest(int kept) {
    if (kept < 1) {
      throw new IllegalArgumentException("expected to keep at least one revision, found " + kept);
    }
    this.kept = kept;
  }

  @Override
  public void onInit(List<? extends IndexCommit> commits) throws IOException {
    onCommit(commits);
  }

  @Override
  public void onCommit(List<? extends IndexCommit> commits) throws IOException {
    for (IndexCommit commit : commits.subList(0, Math.max(0, commits.size() - kept))) {
      commit.delete();
    }
  }
}
