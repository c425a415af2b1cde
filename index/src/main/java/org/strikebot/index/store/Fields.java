package org.strikebot.index.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/** The names of the index's fields, and how its text is divided into words. */
public final class Fields {

  /** Grows with every change to what the fields mean or how documents are stored. */
  public static final int SCHEMA = 4;

  /** A passage's words. */
  public static final String TEXT = "text";

  /** The title of the passage's document. */
  public static final String TITLE = "title";

  /** The main speaker of the passage's document, and that speaker's role and side. */
  public static final String SPEAKER = "speaker";

  /** A passage's vector. */
  public static final String VECTOR = "vector";

  /** The id of the document a passage is of, as a sorted value. */
  public static final String DOCUMENT = "document";

  /** A passage's ordinal in its document. */
  public static final String ORDINAL = "ordinal";

  /** The vectors of a passage's sentences, one byte a figure, one after another. */
  public static final String SENTENCES = "sentences";

  /** The id of a document on everything that goes when the document goes. */
  static final String PART_OF = "part-of";

  /** The id of a document on the entry that holds the document itself. */
  static final String ENTRY = "entry";

  /**
   * The document itself, as a value and not packed: unpacking what Lucene stores in chunks took six
   * times as long as all else about reading a document, and twenty are read for a question.
   */
  static final String CONTENT = "content";

  /** A fingerprint of the document and of how it was analysed, readable without the document. */
  static final String FINGERPRINT = "fingerprint";

  private Fields() {}

  /** A new analyser: lower case, English stop words, possessives and Porter stems. */
  public static Analyzer analyser() {
    return new EnglishAnalyzer();
  }
}
