package org.strikebot.bot;

import org.jspecify.annotations.Nullable;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.DocumentAnalysis;
import org.strikebot.index.quotation.QuotationFinder;
import org.strikebot.index.source.Document;
import org.strikebot.index.store.IndexedDocument;

/** The analysis, made when the first document needs it: mostly none does. */
final class DeferredAnalysis implements Analysis {

  private @Nullable Analysis analysis;

  private synchronized Analysis analysis() {
    Analysis made = analysis;
    if (made == null) {
      made = new DocumentAnalysis(new QuotationFinder()::find, DocumentAnalysis.SIZES);
      analysis = made;
    }
    return made;
  }

  @Override
  public String version() {
    return analysis().version();
  }

  @Override
  public IndexedDocument analyse(Document document) {
    return analysis().analyse(document);
  }
}
