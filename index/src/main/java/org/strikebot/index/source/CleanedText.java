package org.strikebot.index.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document's text and its blocks, laid out as {@link Document} wants them.
 *
 * @param text the blocks' words, parted by one empty line
 * @param blocks where each of them is
 */
record CleanedText(String text, List<Block> blocks) {

  CleanedText {
    blocks = List.copyOf(blocks);
  }

  static CleanedText of(List<RawBlock> source, @Nullable String publisher) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (RawBlock block : Furniture.cleared(source, publisher)) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.length();
      text.append(block.text());
      blocks.add(new Block(block.kind(), new Span(start, text.length())));
    }
    return new CleanedText(text.toString(), blocks);
  }
}
