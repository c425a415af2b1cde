package org.strikebot.index.ingest;

import org.strikebot.index.source.Document;
import org.strikebot.index.store.IndexedDocument;

/** Finds everything in a document's text: sentences, passages, dates, quotations. */
public interface Analysis {

  /**
   * How this analysis works, as a short name that changes whenever it would find something else in
   * the same text; documents analysed under another name are analysed again.
   */
  String version();

  /** Everything found in {@code document}. Pure; safe for use by several threads. */
  IndexedDocument analyse(Document document);
}
