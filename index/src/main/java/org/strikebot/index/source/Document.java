package org.strikebot.index.source;

import java.util.List;
import java.util.Objects;

/**
 * A source's text, cleaned once at reading, and its facts. Every passage, sentence and quotation is
 * a pair of offsets into {@link #text()}, which never changes within a revision.
 *
 * @param id unique in its library; for a file, its name without the extension
 * @param facts what is known of it beside the text
 * @param text the cleaned text; blocks are parted by one empty line
 * @param blocks the text's parts in reading order
 */
public record Document(String id, DocumentFacts facts, String text, List<Block> blocks) {

  public Document {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(text, "text");
    blocks = List.copyOf(blocks);
    int from = 0;
    for (Block block : blocks) {
      if (block.span().start() < from || block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "expected blocks in order within 0.." + text.length() + ", found " + block.span());
      }
      from = block.span().end();
    }
  }
}
