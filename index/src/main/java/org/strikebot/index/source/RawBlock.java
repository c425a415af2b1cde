package org.strikebot.index.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.strikebot.index.source.Block.Kind;

/**
 * A part of a source before it has a place in the cleaned text.
 *
 * @param kind its function as far as the source's own marks tell
 * @param lines its words as the source breaks them, without surrounding space
 */
record RawBlock(Kind kind, List<String> lines) {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  RawBlock {
    lines =
        lines.stream()
            .map(line -> SPACES.matcher(SourceText.normalised(line)).replaceAll(" ").strip())
            .filter(line -> !line.isEmpty())
            .toList();
  }

  static RawBlock of(Kind kind, String text) {
    return new RawBlock(kind, text.lines().toList());
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The words in one line: a line end inside a paragraph only says how wide the page was. */
  String text() {
    return lines.stream().collect(Collectors.joining(" "));
  }

  RawBlock as(Kind other) {
    return new RawBlock(other, lines);
  }
}
