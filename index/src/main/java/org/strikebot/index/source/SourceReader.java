package org.strikebot.index.source;

/**
 * Reads one source of any kind: its text, cleaned, and what it says of itself. Looks nothing up and
 * runs nothing, but does its work in this process and without a limit of time; sources from
 * strangers go through {@link GuardedReader}.
 */
public final class SourceReader implements DocumentReader {

  /** The most bytes of a web page; the longest that people read have about a tenth of it. */
  static final int MOST_PAGE_BYTES = 8 * 1024 * 1024;

  /** The most bytes of a PDF or Word file, whose pictures take most of the room. */
  static final int MOST_FILE_BYTES = 32 * 1024 * 1024;

  @Override
  public ReadOutcome read(SourceBytes source) {
    try {
      SourceKind kind = SourceKind.of(source);
      checkSize(kind, source);
      return switch (kind) {
        case PAGE -> new WebPageReader().read(source).outcome(source.name());
        case PDF -> new PdfReader().read(source).outcome(source.name());
        case WORD -> new WordReader().read(source).outcome(source.name());
        case TEXT -> new PlainTextReader().read(source).outcome(source.name());
        case MARKDOWN ->
            new MarkdownReader().read(idOf(source.name()), source.name(), source.bytes());
        case FEED ->
            refused(
                source,
                "a feed, which lists pages and is none",
                "one source",
                "Add it as a feed, or give the link of one of its pages.");
        case OLD_OFFICE ->
            refused(
                source,
                "a file of an old Office version",
                "a Word document of today (.docx), a PDF or text",
                "Save it as .docx and try again.");
        case OTHER ->
            refused(
                source,
                "a file whose kind is not known",
                "a web page, a PDF, a Word document (.docx), Markdown or plain text",
                "Save it as one of these, or paste its text.");
      };
    } catch (RefusedException e) {
      return new ReadOutcome.Refused(e.refusal());
    }
  }

  private static void checkSize(SourceKind kind, SourceBytes source) throws RefusedException {
    int most =
        switch (kind) {
          case PAGE -> MOST_PAGE_BYTES;
          case PDF, WORD -> MOST_FILE_BYTES;
          case MARKDOWN, TEXT, FEED, OLD_OFFICE, OTHER -> SourceText.MAX_BYTES;
        };
    if (source.bytes().length > most) {
      throw SourceText.tooLarge(source.name(), source.bytes().length, most);
    }
  }

  private static ReadOutcome refused(
      SourceBytes source, String found, String expected, String remedy) {
    return new ReadOutcome.Refused(new Refusal(source.name(), found, expected, remedy));
  }

  /** A file's name without its folder and ending. */
  private static String idOf(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return Draft.id(dot > 0 ? file.substring(0, dot) : file, null);
  }
}
