package org.strikebot.index.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/**
 * One revision of a library, held for reading until it is closed. Safe for use by several threads.
 */
public final class Snapshot implements AutoCloseable {

  private final IndexSearcher searcher;
  private final DocumentCache documents;
  private final Closeable release;

  Snapshot(IndexSearcher searcher, DocumentCache documents, Closeable release) {
    this.searcher = searcher;
    this.documents = documents;
    this.release = release;
  }

  static Snapshot empty(DocumentCache documents) throws IOException {
    return new Snapshot(new IndexSearcher(new MultiReader()), documents, () -> {});
  }

  /** For {@code search} only: Lucene's view of the passages. */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** The revision that is held; its number is 0 when nothing was ever written. */
  public Revision revision() {
    return searcher instanceof RevisionSearcher of ? of.revision() : Revision.NONE;
  }

  /** The fingerprint of each document, by its id, in the order of ids. */
  public SortedMap<String, String> fingerprints() {
    SortedMap<String, String> fingerprints = new TreeMap<>();
    for (String id : ids()) {
      fingerprint(id).ifPresent(found -> fingerprints.put(id, found));
    }
    return fingerprints;
  }

  /** The fingerprint of the document with this id. */
  public Optional<String> fingerprint(String id) {
    return entry(id).stream().mapToObj(this::fingerprint).findAny();
  }

  /** The ids of all documents, in their natural order. */
  public List<String> ids() {
    try {
      List<String> ids = new ArrayList<>();
      Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ENTRY);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          String id = term.utf8ToString();
          if (entry(id).isPresent()) {
            ids.add(id);
          }
        }
      }
      ids.sort(null);
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of documents, none of which is read for it. */
  public int size() {
    try {
      return searcher.count(new FieldExistsQuery(Fields.FINGERPRINT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document with this id. */
  public Optional<IndexedDocument> document(String id) {
    return entry(id).stream().mapToObj(entry -> decoded(entry, fingerprint(entry))).findAny();
  }

  /**
   * The document that a passage is of: its own entry is the next after those of its passages.
   *
   * @param passage the number of the passage's entry
   */
  public IndexedDocument documentOf(int passage) {
    try {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
      BinaryDocValues fingerprints = DocValues.getBinary(leaf.reader(), Fields.FINGERPRINT);
      int found = fingerprints.advance(passage - leaf.docBase);
      if (found == DocIdSetIterator.NO_MORE_DOCS) {
        throw new CorruptIndexException("a passage has no document", "entry " + passage);
      }
      return decoded(leaf.docBase + found, fingerprints.binaryValue().utf8ToString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All documents in the order of their ids. */
  public List<IndexedDocument> documents() {
    return ids().stream().flatMap(id -> document(id).stream()).toList();
  }

  /** The number of the entry that holds the document with this id. */
  private OptionalInt entry(String id) {
    try {
      TopDocs found = searcher.search(new TermQuery(new Term(Fields.ENTRY, id)), 1);
      return found.scoreDocs.length == 0
          ? OptionalInt.empty()
          : OptionalInt.of(found.scoreDocs[0].doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fingerprint(int entry) {
    try {
      return bytes(entry, Fields.FINGERPRINT).utf8ToString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BytesRef bytes(int entry, String field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    if (!values.advanceExact(entry - leaf.docBase)) {
      throw new CorruptIndexException("a document has no " + field, "entry " + entry);
    }
    return values.binaryValue();
  }

  /** The document itself is unpacked only where it is not at hand. */
  private IndexedDocument decoded(int entry, String fingerprint) {
    Optional<IndexedDocument> held = documents.find(fingerprint);
    if (held.isPresent()) {
      return held.get();
    }
    try {
      IndexedDocument document = DocumentCodec.decode(bytes(entry, Fields.CONTENT));
      documents.keep(fingerprint, document);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of passages that can be found. */
  public int passages() {
    return searcher.getIndexReader().numDocs() - size();
  }

  @Override
  public void close() {
    try {
      release.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
