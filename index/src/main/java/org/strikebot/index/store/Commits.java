package org.strikebot.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;

/** The commits of an index that are kept, each of which is a revision. */
final class Commits {

  private final Directory directory;

  Commits(Directory directory) {
    this.directory = directory;
  }

  /** All revisions, oldest first. */
  List<Revision> revisions() throws IOException {
    List<Revision> revisions = new ArrayList<>();
    for (IndexCommit commit : all()) {
      revisions.add(Revision.of(commit.getUserData()));
    }
    return List.copyOf(revisions);
  }

  /**
   * The commit of a revision.
   *
   * @throws IndexException of kind NO_SUCH_REVISION when it is not kept
   */
  IndexCommit of(long number) throws IOException {
    for (IndexCommit commit : all()) {
      if (Revision.of(commit.getUserData()).number() == number) {
        return commit;
      }
    }
    throw new IndexException(
        IndexException.Kind.NO_SUCH_REVISION,
        "There is no revision %d to return to; kept are %s."
            .formatted(number, revisions().stream().map(Revision::number).toList()));
  }

  private List<IndexCommit> all() throws IOException {
    return DirectoryReader.indexExists(directory)
        ? DirectoryReader.listCommits(directory)
        : List.of();
  }
}
