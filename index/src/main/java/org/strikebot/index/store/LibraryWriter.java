package org.strikebot.index.store;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * One change to a library's index: documents are put and removed, then all of it is committed as
 * one revision, or closing it without a commit leaves everything as it was. Held by one thread.
 */
public final class LibraryWriter implements AutoCloseable {

  /** What is gathered before it is written out: some 20,000 passages. */
  private static final double BUFFER_MEGABYTES = 64;

  /**
   * A change joins only parts that are small together, some 4,000 passages, which takes a moment.
   * Joining large ones copies all of them, and nobody who adds one article should wait for that;
   * {@link #join()} does it.
   */
  private static final double JOINED_MEGABYTES = 16;

  private final LibraryIndex index;
  private final IndexWriter writer;
  private final long lastRevision;

  private LibraryWriter(LibraryIndex index, IndexWriter writer, long lastRevision) {
    this.index = index;
    this.writer = writer;
    this.lastRevision = lastRevision;
  }

  static LibraryWriter begin(
      LibraryIndex index,
      Directory directory,
      IndexDeletionPolicy policy,
      @Nullable IndexCommit from,
      long lastRevision)
      throws IOException {
    // Parts are joined by this thread: the same documents in the same order give the same index.
    // Neither sorted nor joined in another order: a document's entries stay next to each other.
    IndexWriterConfig config =
        new IndexWriterConfig(Fields.analyser())
            .setCodec(new QuantisedCodec())
            .setMergeScheduler(new SerialMergeScheduler())
            .setMergePolicy(new TieredMergePolicy().setMaxMergedSegmentMB(JOINED_MEGABYTES))
            .setIndexDeletionPolicy(policy)
            .setCommitOnClose(false)
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    if (from != null) {
      config.setIndexCommit(from).setOpenMode(IndexWriterConfig.OpenMode.APPEND);
    } else if (!DirectoryReader.indexExists(directory)) {
      config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    }
    return new LibraryWriter(index, new IndexWriter(directory, config), lastRevision);
  }

  /** Puts a document, in place of the one with its id if there is one. */
  public void put(EmbeddedDocument document) {
    try {
      Term id = new Term(Fields.PART_OF, document.document().document().id());
      writer.updateDocuments(id, LuceneDocuments.of(document));
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(index.folder(), e);
    }
  }

  /** Removes the document with this id, if there is one. */
  public void remove(String id) {
    try {
      writer.deleteDocuments(new Term(Fields.PART_OF, id));
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(index.folder(), e);
    }
  }

  /** Joins parts of any size where there are many, for a change that takes long anyway. */
  public void join() {
    try {
      writer.flush();
      writer.getConfig().setMergePolicy(new TieredMergePolicy());
      writer.maybeMerge();
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(index.folder(), e);
    }
  }

  /**
   * Shows the library to {@code look} as it would be after the change, before anybody else sees it.
   * What {@code look} is given is good until it returns.
   */
  public void look(Consumer<LibraryIndex> look) {
    try {
      LibraryIndex pending =
          LibraryIndex.pending(index, new SearcherManager(writer, RevisionSearcher.FACTORY));
      try {
        look.accept(pending);
      } finally {
        pending.closeView();
      }
    } catch (IOException e) {
      throw IndexTrouble.of(index.folder(), e);
    }
  }

  /**
   * Makes the change the latest revision, for searches from now on.
   *
   * @param library the fingerprint of all documents as they are now
   */
  public Revision commit(Change change, String library) {
    try {
      Revision revision =
          new Revision(
              lastRevision + 1,
              change.when(),
              change.who(),
              change.what(),
              library,
              change.state());
      Map<String, String> data = revision.toUserData();
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
      index.refresh();
      return revision;
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(index.folder(), e);
    }
  }

  @Override
  public void close() {
    try {
      // Without a commit on closing: what was not committed is dropped.
      writer.close();
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.of(index.folder(), e);
    }
  }
}
