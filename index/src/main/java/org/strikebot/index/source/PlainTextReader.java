package org.strikebot.index.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.index.source.Block.Kind;

/**
 * Reads plain text: paragraphs are parted by empty lines, or, where there are none, by line ends.
 */
final class PlainTextReader {

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  /** Lines of a text without empty lines that are longer than this on the whole are paragraphs. */
  private static final int WRAPPED_AT = 100;

  private static final Pattern BULLET = Pattern.compile("^(?:[-*•·–]\\s+)(.+)$");

  Draft read(SourceBytes source) throws RefusedException {
    String text = SourceText.normalised(decoded(source));
    if (text.indexOf('\uFFFD') >= 0 || text.isBlank()) {
      throw new RefusedException(
          source.name(),
          text.isBlank() ? "no text" : "characters that could not be decoded",
          "plain text in UTF-8",
          "Save the file as text in UTF-8 and try again.");
    }
    List<RawBlock> blocks = new ArrayList<>();
    for (String paragraph : paragraphs(text)) {
      addParagraph(paragraph, blocks);
    }
    String title = null;
    if (blocks.size() > 1 && isTitle(blocks.getFirst().text())) {
      title = blocks.removeFirst().text();
    }
    return new Draft(title, "document", null, null, null, source.url(), blocks, List.of());
  }

  private static String decoded(SourceBytes source) throws RefusedException {
    Matcher charset = CHARSET.matcher(source.contentType() == null ? "" : source.contentType());
    byte[] bytes = source.bytes();
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (charset.find()) {
      try {
        return new String(bytes, Charset.forName(charset.group(1)));
      } catch (IllegalArgumentException e) {
        // An unknown name says nothing; UTF-8 is what text is in.
      }
    }
    return SourceText.ofUtf8(source.name(), bytes);
  }

  private static List<String> paragraphs(String text) {
    String stripped = text.strip();
    if (stripped.contains("\n\n") || stripped.matches("(?s).*\n\\s+\n.*")) {
      return List.of(stripped.split("\n\\s*\n", -1));
    }
    List<String> lines = stripped.lines().toList();
    int characters = lines.stream().mapToInt(String::length).sum();
    return characters > WRAPPED_AT * lines.size() ? lines : List.of(stripped);
  }

  private static void addParagraph(String paragraph, List<RawBlock> blocks) {
    List<String> lines = paragraph.strip().lines().map(String::strip).toList();
    boolean list = !lines.isEmpty() && BULLET.matcher(lines.getFirst()).matches();
    if (!list) {
      add(new RawBlock(Kind.PARAGRAPH, lines), blocks);
      return;
    }
    List<String> entry = new ArrayList<>();
    for (String line : lines) {
      Matcher bullet = BULLET.matcher(line);
      boolean starts = bullet.matches();
      if (starts && !entry.isEmpty()) {
        add(new RawBlock(Kind.LIST_ITEM, entry), blocks);
        entry.clear();
      }
      entry.add(starts ? bullet.group(1) : line);
    }
    add(new RawBlock(Kind.LIST_ITEM, entry), blocks);
  }

  private static void add(RawBlock block, List<RawBlock> blocks) {
    if (!block.isEmpty()) {
      blocks.add(block);
    }
  }

  private static boolean isTitle(String line) {
    return line.length() <= 150 && !line.matches(".*[.:;,!?…\"”]$");
  }
}
