package org.strikebot.bot.library;

import java.util.List;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** An analysis that takes every document for one sentence. */
public final class WholeDocuments implements Analysis {

  @Override
  public String version() {
    return "whole";
  }

  @Override
  public IndexedDocument analyse(Document document) {
    Span all = new Span(0, document.text().length());
    return new IndexedDocument(
        document,
        List.of(all),
        List.of(new Passage(document.id(), 0, all, List.of(all), Block.Kind.PARAGRAPH)),
        List.of(),
        List.of());
  }
}
