package org.strikebot.index.ingest;

import java.util.ArrayList;
import java.util.List;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** Small documents for tests. */
public final class Libraries {

  private Libraries() {}

  /** A document whose text is its paragraphs, parted by empty lines. */
  public static Document document(String id, String title, String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (String paragraph : paragraphs) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(from, from + paragraph.length())));
      from += paragraph.length() + 2;
    }
    DocumentFacts facts =
        new DocumentFacts(title, "statement", null, null, null, null, null, null, List.of(), null);
    return new Document(id, facts, String.join("\n\n", paragraphs), blocks);
  }

  /** Every paragraph one passage of one sentence. */
  public static final class ByParagraph implements Analysis {
    @Override
    public String version() {
      return "paragraphs";
    }

    @Override
    public IndexedDocument analyse(Document document) {
      List<Passage> passages = new ArrayList<>();
      for (Block block : document.blocks()) {
        passages.add(
            new Passage(
                document.id(), passages.size(), block.span(), List.of(block.span()), block.kind()));
      }
      List<Span> sentences = document.blocks().stream().map(Block::span).toList();
      return new IndexedDocument(document, sentences, passages, List.of(), List.of());
    }
  }
}
