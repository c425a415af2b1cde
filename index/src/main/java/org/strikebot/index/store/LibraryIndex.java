package org.strikebot.index.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index of one library. A revision is a commit: what was not committed never happened,
 * whatever kills the process. Readers never wait for a writer. Each schema and embedding model has
 * a folder of its own below the library's, and a new one counts from its first commit on. Safe for
 * use by several threads; another process may write while this one reads, and is seen after {@link
 * #refresh()}.
 */
public final class LibraryIndex implements AutoCloseable {

  /** Up to this size an index is read through once at opening, to see whether it is whole. */
  private static final long CHECKED_AT_OPENING = 16L << 20;

  private final Path folder;
  private final Directory directory;
  private final Commits commits;
  private final KeptRevisions keptRevisions;
  private final DocumentCache documents = new DocumentCache();
  private @Nullable SearcherManager searchers;

  private LibraryIndex(Path folder, Directory directory, KeptRevisions keptRevisions) {
    this.folder = folder;
    this.directory = directory;
    this.commits = new Commits(directory);
    this.keptRevisions = keptRevisions;
  }

  /**
   * Opens the index of a library, which may have no revision yet.
   *
   * @param library the library's folder; made if it is not there
   * @param model the embedding model's name
   * @param keptRevisions how many revisions are kept to be returned to, at least 1
   * @throws IndexException when it is damaged, written by a newer version, or cannot be read
   */
  public static LibraryIndex open(Path library, String model, int keptRevisions) {
    return open(library, model, KeptRevisions.latest(keptRevisions));
  }

  /**
   * Opens the index of a library, which may have no revision yet.
   *
   * @param library the library's folder; made if it is not there
   * @param model the embedding model's name
   * @param keptRevisions which revisions are kept to be returned to
   * @throws IndexException when it is damaged, written by a newer version, or cannot be read
   */
  public static LibraryIndex open(Path library, String model, KeptRevisions keptRevisions) {
    Path folder = IndexFolder.of(library, model);
    try {
      IndexFolder.refuseNewer(library, folder);
      Files.createDirectories(folder);
      LibraryIndex index = new LibraryIndex(folder, FSDirectory.open(folder), keptRevisions);
      index.refresh();
      index.check();
      return index;
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  /**
   * Reads every file through and compares checksums.
   *
   * @throws IndexException when the index is damaged
   */
  public void verify() {
    try (Snapshot snapshot = snapshot()) {
      for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
        leaf.reader().checkIntegrity();
      }
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  private void check() throws IOException {
    long size = 0;
    for (String file : directory.listAll()) {
      size += directory.fileLength(file);
    }
    if (size <= CHECKED_AT_OPENING) {
      verify();
    }
  }

  /** The folder of the index. */
  public Path folder() {
    return folder;
  }

  /** Shows searches the latest revision from now on; searches under way keep theirs. */
  public synchronized void refresh() {
    try {
      if (searchers != null) {
        searchers.maybeRefreshBlocking();
      } else if (DirectoryReader.indexExists(directory)) {
        searchers = new SearcherManager(directory, RevisionSearcher.FACTORY);
      } else if (Stream.of(directory.listAll()).anyMatch(name -> name.startsWith("segments"))) {
        throw new java.io.EOFException("no readable commit");
      }
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  /** The latest revision, to be closed after use. It does not change while it is held. */
  public synchronized Snapshot snapshot() {
    try {
      if (searchers == null) {
        return Snapshot.empty(documents);
      }
      SearcherManager manager = searchers;
      IndexSearcher searcher = manager.acquire();
      return new Snapshot(searcher, documents, () -> manager.release(searcher));
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  /** An earlier revision that is still kept, to be closed after use. */
  public Snapshot snapshot(long number) {
    try {
      DirectoryReader reader = DirectoryReader.open(commits.of(number));
      return new Snapshot(new RevisionSearcher(reader), documents, reader);
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  /** The revisions that are kept, oldest first. */
  public List<Revision> revisions() {
    try {
      return commits.revisions();
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  /** A revision that is kept; the latest is told without looking at the disk. */
  public Optional<Revision> revision(long number) {
    try (Snapshot latest = snapshot()) {
      if (latest.revision().exists() && latest.revision().number() == number) {
        return Optional.of(latest.revision());
      }
    }
    return revisions().stream().filter(kept -> kept.number() == number).findFirst();
  }

  /**
   * Begins a change. One can be under way at a time, over all processes.
   *
   * @throws IndexException of kind LOCKED when another is under way
   */
  public LibraryWriter write() {
    return writer(null);
  }

  /**
   * Begins a change that starts from what an earlier revision held.
   *
   * @throws IndexException of kind NO_SUCH_REVISION when it is not kept, LOCKED when another change
   *     is under way
   */
  public LibraryWriter write(long earlier) {
    try {
      return writer(commits.of(earlier));
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  /** The index as it would be with the change in {@code pending}, for reading only. */
  static LibraryIndex pending(LibraryIndex index, SearcherManager pending) {
    LibraryIndex view = new LibraryIndex(index.folder, index.directory, index.keptRevisions);
    view.searchers = pending;
    return view;
  }

  /** Ends a view of a pending change; the index itself stays open. */
  void closeView() {
    try {
      SearcherManager open = searchers;
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  private LibraryWriter writer(@Nullable IndexCommit from) {
    try {
      List<Revision> kept = revisions();
      long last = kept.stream().mapToLong(Revision::number).max().orElse(0);
      return LibraryWriter.begin(this, directory, new KeepLatest(keptRevisions), from, last);
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      SearcherManager open = searchers;
      if (open != null) {
        open.close();
      }
      directory.close();
    } catch (IOException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  @Override
  public String toString() {
    return "LibraryIndex[" + Objects.requireNonNull(folder) + "]";
  }
}
