package org.strikebot.index.ingest;

import org.strikebot.index.passage.Passage;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/** The words whose vector stands for a passage or a sentence. */
final class EmbeddedText {

  /** Changes with every change to what is embedded, so that documents are embedded again. */
  static final String VERSION = "title-1";

  private EmbeddedText() {}

  /** A passage under its document's title: alone it often does not say what it is about. */
  static String of(Document document, Passage passage) {
    return document.facts().title() + "\n" + passage.span().of(document.text());
  }

  static String of(Document document, Span sentence) {
    return sentence.of(document.text());
  }
}
