package org.strikebot.index.store;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/**
 * A searcher that knows its revision: Lucene lists the files of every part of the index to tell it,
 * which every question would wait for.
 */
final class RevisionSearcher extends IndexSearcher {

  /** Makes such searchers for a {@code SearcherManager}. */
  static final SearcherFactory FACTORY =
      new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
            throws IOException {
          return new RevisionSearcher((DirectoryReader) reader);
        }
      };

  private final Revision revision;

  RevisionSearcher(DirectoryReader reader) throws IOException {
    super(reader);
    this.revision = Revision.of(reader.getIndexCommit().getUserData());
  }

  Revision revision() {
    return revision;
  }
}
