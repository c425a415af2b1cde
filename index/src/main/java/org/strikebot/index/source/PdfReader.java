package org.strikebot.index.source;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF files: lines in reading order become paragraphs again, see {@link PdfLayout}. Runs in a
 * process of its own, see {@link ReaderProcess}.
 */
final class PdfReader {

  /** The most pages; a longer work is to be added in parts that can be cited one by one. */
  private static final int MOST_PAGES = 400;

  Draft read(SourceBytes source) throws RefusedException {
    try (PDDocument pdf = Loader.loadPDF(source.bytes())) {
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        throw new RefusedException(
            source.name(),
            pdf.getNumberOfPages() + " pages",
            "at most " + MOST_PAGES,
            "Split it into parts that can be cited one by one.");
      }
      LineStripper stripper = new LineStripper();
      stripper.writeText(pdf, new StringWriter());
      if (stripper.lines.isEmpty()) {
        throw new RefusedException(
            source.name(),
            "a PDF without text, perhaps pictures of pages",
            "a PDF whose text can be selected",
            "Run it through text recognition, or paste the text.");
      }
      PdfLayout layout = new PdfLayout(stripper.lines);
      String named = text(pdf.getDocumentInformation().getTitle());
      String title =
          named == null
                  || named.matches(
                      "(?i).*\\.(?:docx?|pdf|indd|tex|dvi)|untitled.*|microsoft word.*")
              ? layout.title()
              : named;
      return new Draft(
          title,
          "document",
          null,
          text(pdf.getDocumentInformation().getAuthor()),
          null,
          source.url(),
          layout.blocks(title),
          List.of());
    } catch (InvalidPasswordException e) {
      throw new RefusedException(
          source.name(),
          "a PDF that is locked with a password",
          "one that anybody may open",
          "Save it without the password and try again.");
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      throw new RefusedException(
          source.name(),
          "a PDF that could not be opened (" + e.getMessage() + ")",
          "a sound PDF",
          "Open it in a reader, print it to a new PDF, and try again.");
    }
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip().replaceAll("\\s+", " ");
  }

  /** Keeps each line with its place; the order is that of the page's own text. */
  private static final class LineStripper extends PDFTextStripper {

    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable TextPosition first;
    private @Nullable TextPosition last;

    LineStripper() {
      setSuppressDuplicateOverlappingText(true);
      // The library's 0.3 takes some programs' kerning for a space.
      setAverageCharTolerance(0.4f);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      if (positions.isEmpty()) {
        return;
      }
      words.append(text);
      first = first == null ? positions.getFirst() : first;
      last = positions.getLast();
    }

    @Override
    protected void writeWordSeparator() {
      words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
      endLine();
    }

    @Override
    protected void writeParagraphEnd() {
      endLine();
    }

    @Override
    protected void writePageEnd() {
      endLine();
    }

    private void endLine() {
      String text = words.toString().strip();
      words.setLength(0);
      TextPosition start = first;
      TextPosition end = last;
      first = null;
      last = null;
      if (!text.isEmpty() && start != null && end != null) {
        lines.add(
            new PdfLine(
                getCurrentPageNo(),
                start.getXDirAdj(),
                end.getXDirAdj() + end.getWidthDirAdj(),
                start.getYDirAdj(),
                start.getPageHeight(),
                start.getFontSizeInPt(),
                text));
      }
    }
  }
}
