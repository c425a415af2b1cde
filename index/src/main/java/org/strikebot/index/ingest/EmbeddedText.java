package org.strikebot.index.ingest;

import org.strikebot.index.passage.Passage;
import org.strikebot.index.source.Document;

/** The words whose vector stands for a passage. */
final class EmbeddedText {

  /** Changes with every change to what is embedded, so that documents are embedded again. */
  static final String VERSION = "title-1";

  private EmbeddedText() {}

  /** A passage under its document's title: alone it often does not say what it is about. */
  static String of(Document document, Passage passage) {
    return document.facts().title() + "\n" + passage.span().of(document.text());
  }
}
