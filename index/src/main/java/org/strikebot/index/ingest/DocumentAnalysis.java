package org.strikebot.index.ingest;

import java.util.List;
import org.strikebot.index.dating.DateFinder;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.passage.PassageSizes;
import org.strikebot.index.passage.PassageSplitter;
import org.strikebot.index.passage.SentenceSplitter;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** The analysis that the bot uses: split, dated, quoted. */
public final class DocumentAnalysis implements Analysis {

  /** To be raised whenever one of the steps finds something else in the same text. */
  private static final int VERSION = 4;

  /** As measured: see the table in the description of {@code org.strikebot.index.search}. */
  public static final PassageSizes SIZES = new PassageSizes(400, 6, 900, 1);

  private final SentenceSplitter sentences = new SentenceSplitter();
  private final DateFinder dates = new DateFinder();
  private final Quotations quotations;
  private final PassageSplitter passages;
  private final String version;

  public DocumentAnalysis(Quotations quotations, PassageSizes sizes) {
    this.quotations = quotations;
    this.passages = new PassageSplitter(sizes);
    this.version = VERSION + " " + sizes;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public IndexedDocument analyse(Document document) {
    List<Span> split = sentences.split(document);
    List<DatedWords> dated = dates.find(document);
    return new IndexedDocument(
        document,
        split,
        passages.split(document, split),
        quotations.find(document, split, dated),
        dated);
  }
}
