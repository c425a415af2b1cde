package org.strikebot.bot.discord;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.PeopleFile;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.DocumentAnalysis;
import org.strikebot.index.quotation.QuotationFinder;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** What a small library of port news attributes, analysed as the bot does. */
final class Ports {

  private static final Analysis ANALYSIS =
      new DocumentAnalysis(new QuotationFinder()::find, DocumentAnalysis.SIZES);
  private static final List<IndexedDocument> DOCUMENTS = documents();
  static final Dossier DOSSIER = new Dossier(ANALYSIS, DOCUMENTS);

  private Ports() {}

  /** The same library with a list of people that can be put right. */
  static Dossier dossier(PeopleFile people) {
    return new Dossier(ANALYSIS, DOCUMENTS, people, null);
  }

  private static List<IndexedDocument> documents() {
    List<String> minister = new ArrayList<>();
    for (int day = 1; day <= 12; day++) {
      minister.add(
          "On "
              + day
              + " May 2016 Ruth Orme, the ports minister, said: \"The harbour needs "
              + (100 + day)
              + " pilots.\"");
    }
    minister.add(
        "On 20 May 2016 Ruth Orme, the ports minister, said: \"Ask @everyone or <@123> or"
            + " [me](https://evil.example) about **ferries**.\"");
    return List.of(
        analysed(ANALYSIS, "minister", "Ruth Orme", "Government", minister),
        analysed(
            ANALYSIS,
            "union",
            "Tom Hale",
            "BMA",
            List.of("On 3 May 2016 Tom Hale said that the harbour needs 200 pilots.")));
  }

  private static IndexedDocument analysed(
      Analysis analysis, String id, String speaker, String side, List<String> paragraphs) {
    String text = String.join("\n\n", paragraphs);
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String paragraph : paragraphs) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(at, at + paragraph.length())));
      at += paragraph.length() + 2;
    }
    DocumentFacts facts =
        new DocumentFacts(
            "Of " + id,
            "statement",
            "Harbour Post",
            speaker,
            null,
            side,
            LocalDate.of(2016, 5, 21),
            URI.create("https://ports.example/" + id),
            List.of(),
            "verbatim");
    return analysis.analyse(new Document(id, facts, text, blocks));
  }
}
