package org.strikebot.index.source;

import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found, before it is a document.
 *
 * @param title as the source gives it, or {@code null}
 * @param author who wrote it, which is not the speaker it reports
 */
record Draft(
    @Nullable String title,
    String kind,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable LocalDate published,
    @Nullable URI url,
    List<RawBlock> blocks,
    List<String> warnings) {

  /** A line longer than this is a paragraph and no title. */
  private static final int MAX_TITLE = 200;

  /** What programs put where nobody gave a name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)\\(?(?:anonymous|unknown|user|admin|administrator|author|owner|untitled|python-docx"
              + "|(?:microsoft )?office user)\\)?");

  Draft {
    author = author == null || NO_NAME.matcher(author).matches() ? null : author;
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** The document, under an id made of its day and title; facts that are missing are warned of. */
  ReadOutcome outcome(String subject) {
    CleanedText cleaned = CleanedText.of(blocks, publisher);
    if (cleaned.blocks().isEmpty()) {
      return new ReadOutcome.Refused(
          new Refusal(
              subject,
              "no text",
              "a source with text in it",
              "Copy the text and paste it, or attach it as a file."));
    }
    List<String> all = new ArrayList<>(warnings);
    String line = title;
    if (line == null) {
      line = firstLine(cleaned);
      all.add("no title found; the first line is used.");
    }
    if (published == null) {
      all.add("no date found, so words such as \"today\" are left undated.");
    }
    DocumentFacts facts =
        new DocumentFacts(
            line, kind, publisher, null, null, null, published, url, List.of(), "verbatim");
    return new ReadOutcome.Read(
        new Document(id(line, published), facts, cleaned.text(), cleaned.blocks()), author, all);
  }

  private static String firstLine(CleanedText cleaned) {
    String line = cleaned.blocks().getFirst().span().of(cleaned.text());
    if (line.length() <= MAX_TITLE) {
      return line;
    }
    int space = line.lastIndexOf(' ', MAX_TITLE);
    return line.substring(0, space > 0 ? space : line.offsetByCodePoints(0, MAX_TITLE / 2)) + "…";
  }

  /** "2016-04-26-thousands-of-junior-doctors-begin"; at most eight words of the title. */
  static String id(String title, @Nullable LocalDate published) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[’']", "")
            .toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && words.size() < 8) {
        words.add(word.length() > 24 ? word.substring(0, word.offsetByCodePoints(0, 12)) : word);
      }
    }
    String slug = words.isEmpty() ? "source" : String.join("-", words);
    return published == null ? slug : published + "-" + slug;
  }
}
