package org.strikebot.index.source;

import java.util.ArrayList;
import java.util.List;

/** Reads Markdown with front matter, the form in which libraries are kept and exchanged. */
public final class MarkdownReader {

  private final MarkdownText markdown = new MarkdownText();

  /**
   * One file's document.
   *
   * @param id the id the document is to have
   * @param subject what messages call the file
   * @param bytes the whole file
   */
  public ReadOutcome read(String id, String subject, byte[] bytes) {
    try {
      if (bytes.length > SourceText.MAX_BYTES) {
        throw SourceText.tooLarge(subject, bytes.length);
      }
      String text = SourceText.normalised(SourceText.ofUtf8(subject, bytes));
      FrontMatter front = FrontMatter.of(subject, text);
      FactsReader reader = new FactsReader(subject, front.values());
      DocumentFacts facts = reader.facts();
      CleanedText cleaned = CleanedText.of(markdown.blocks(front.body()), facts.publisher());
      if (cleaned.blocks().isEmpty()) {
        throw new RefusedException(
            subject, "no text after the front matter", "the source's text", "Add the text.");
      }
      List<String> warnings = new ArrayList<>(reader.warnings());
      if (facts.published() == null) {
        warnings.add("no date of publication, so words such as \"today\" are left undated.");
      }
      return new ReadOutcome.Read(
          new Document(id, facts, cleaned.text(), cleaned.blocks()), null, warnings);
    } catch (RefusedException e) {
      return new ReadOutcome.Refused(e.refusal());
    }
  }
}
