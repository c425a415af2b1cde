package org.strikebot.bot.attribution;

import java.nio.file.Path;
import java.util.List;
import org.strikebot.index.embedding.BgeEmbedder;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.DocumentAnalysis;
import org.strikebot.index.quotation.QuotationFinder;
import org.strikebot.index.source.LibraryReader;
import org.strikebot.index.source.ShippedLibrary;
import org.strikebot.index.store.IndexedDocument;

/** The documents that ship, analysed as the bot does. */
final class ShippedDocuments {

  static final Analysis ANALYSIS =
      new DocumentAnalysis(new QuotationFinder()::find, DocumentAnalysis.SIZES);

  private ShippedDocuments() {}

  /** A check of claims against them, with the model that ships. */
  static MessageCheck check() {
    List<IndexedDocument> documents = read();
    return new MessageCheck(ANALYSIS, documents, new Statements(documents), Loaded.MODEL);
  }

  /** Loaded when the first test needs it. */
  private static final class Loaded {
    static final BgeEmbedder MODEL = BgeEmbedder.load(Path.of("target", "model"));
  }

  static List<IndexedDocument> read() {
    try (ShippedLibrary library = ShippedLibrary.open()) {
      return new LibraryReader()
          .read(library.folder()).documents().stream().map(ANALYSIS::analyse).toList();
    }
  }
}
