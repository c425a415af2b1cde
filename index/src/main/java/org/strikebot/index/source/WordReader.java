package org.strikebot.index.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Block.Kind;

/**
 * Reads Word documents (.docx): the body's words, without headers, footers and comments. Runs in a
 * process of its own, see {@link ReaderProcess}, whose limits for archives it sets.
 */
final class WordReader {

  /** A part that unpacks to more than this many times its size is a bomb; prose reaches twenty. */
  private static final double LEAST_RATIO = 0.01;

  /** The most bytes of one unpacked part. */
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  WordReader() {
    ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    ZipSecureFile.setMaxEntrySize(MOST_BYTES);
  }

  Draft read(SourceBytes source) throws RefusedException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(source.bytes()))) {
      if (word.getPackage().getParts().stream()
          .anyMatch(part -> part.getContentType().toLowerCase(Locale.ROOT).contains("macro"))) {
        throw new RefusedException(
            source.name(),
            "a Word document with macros",
            "a document without programs in it",
            "Save it as .docx and try again.");
      }
      List<RawBlock> blocks = new ArrayList<>();
      String title = null;
      for (IBodyElement element : word.getBodyElements()) {
        switch (element) {
          case XWPFParagraph paragraph -> {
            if (title == null && isTitle(paragraph)) {
              title = paragraph.getText().strip();
            } else {
              add(new RawBlock(kind(paragraph), paragraph.getText().lines().toList()), blocks);
            }
          }
          case XWPFTable table -> addTable(table, blocks);
          default -> {
            // Content controls and their like hold no words of their own.
          }
        }
      }
      return new Draft(
          title == null ? text(word.getProperties().getCoreProperties().getTitle()) : title,
          "document",
          null,
          text(word.getProperties().getCoreProperties().getCreator()),
          null,
          source.url(),
          blocks,
          List.of());
    } catch (IOException
        | InvalidFormatException
        | POIXMLException
        | RecordFormatException
        | IllegalArgumentException e) {
      throw new RefusedException(
          source.name(),
          "a Word document that could not be opened (" + e.getMessage() + ")",
          "a sound .docx",
          "Open it in Word, save it anew as .docx, and try again.");
    }
  }

  private static boolean isTitle(XWPFParagraph paragraph) {
    return "title".equalsIgnoreCase(paragraph.getStyle()) && !paragraph.getText().isBlank();
  }

  private static Kind kind(XWPFParagraph paragraph) {
    String style =
        paragraph.getStyle() == null ? "" : paragraph.getStyle().toLowerCase(Locale.ROOT);
    if (style.startsWith("heading") || style.equals("subtitle")) {
      return Kind.HEADING;
    }
    if (style.equals("caption")) {
      return Kind.CAPTION;
    }
    return paragraph.getNumID() != null || style.startsWith("list")
        ? Kind.LIST_ITEM
        : Kind.PARAGRAPH;
  }

  private static void addTable(XWPFTable table, List<RawBlock> blocks) {
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells =
          row.getTableCells().stream().map(XWPFTableCell::getText).map(String::strip).toList();
      Kind kind = cells.size() == 1 ? Kind.PARAGRAPH : Kind.LIST_ITEM;
      add(RawBlock.of(kind, String.join(" | ", cells)), blocks);
    }
  }

  private static void add(RawBlock block, List<RawBlock> blocks) {
    if (!block.isEmpty()) {
      blocks.add(block);
    }
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
