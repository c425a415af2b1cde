package org.strikebot.index.source;

/** Makes a document of the bytes of one source. Safe for use by several threads. */
public interface DocumentReader {

  /** The document, under an id made of its day and title, or why there is none. */
  ReadOutcome read(SourceBytes source);
}
