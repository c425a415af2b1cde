package org.strikebot.index.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads web pages: the main text, and what the page says of itself. Nothing in it is run. */
final class WebPageReader {

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  /** Within so many bytes a page tells its characters' encoding, or begins with a mark of it. */
  private static final int MARK = 4_096;

  private static final Pattern MARKED =
      Pattern.compile("(?i)charset\\s*=|encoding\\s*=|^(?:\u00FE\u00FF|\u00FF\u00FE)");

  private static final Pattern PAYWALL =
      Pattern.compile(
          "(?i)(?:to continue reading|subscribe to (?:read|continue)|this (?:article|content) is (?:only )?"
              + "(?:for|available to) (?:our )?subscribers|already a subscriber\\?|register to (?:read|continue)"
              + "|you have (?:reached|read) your (?:limit|free)|unlock this article)");

  /** A text with fewer characters is more likely a notice than a source. */
  private static final int SHORT = 400;

  Draft read(SourceBytes source) throws RefusedException {
    Document page;
    try {
      page =
          Jsoup.parse(
              new ByteArrayInputStream(source.bytes()),
              charset(source),
              source.url() == null ? "" : source.url().toString());
    } catch (IOException e) {
      throw new RefusedException(
          source.name(),
          "a page that could not be read (" + e.getMessage() + ")",
          "a web page",
          "Save the page as text and attach it.");
    }
    PageFacts facts = new PageFacts(page);
    String everything = page.text();
    String title = facts.title();
    Set<LocalDate> days = facts.published(source.url());
    String author = facts.author();
    URI canonical = facts.canonical(source.url());
    String publisher = facts.publisher();
    boolean notFree = facts.saysNotFree();
    List<RawBlock> blocks = PageBlocks.of(MainText.of(page), title);

    List<String> warnings = new ArrayList<>();
    int characters = blocks.stream().mapToInt(block -> block.text().length()).sum();
    if (notFree || (characters < 3 * SHORT && PAYWALL.matcher(everything).find())) {
      warnings.add("this looks like a paywall notice or the beginning of a paid article.");
    }
    if (days.size() > 1) {
      warnings.add("the page gives different days of publication: " + days + ".");
    }
    if (characters < SHORT) {
      warnings.add("only %d characters of text were found.".formatted(characters));
    }
    return new Draft(
        title,
        "article",
        publisher,
        author,
        days.stream().findFirst().orElse(null),
        canonical,
        blocks,
        warnings);
  }

  /**
   * What the server says; else the page's own mark, which the parser looks for. A page that says
   * neither and is no UTF-8 is read as browsers do.
   */
  private static @Nullable String charset(SourceBytes source) {
    String told = named(Objects.requireNonNullElse(source.contentType(), ""));
    if (told != null) {
      return told;
    }
    byte[] head = Arrays.copyOf(source.bytes(), Math.min(MARK, source.bytes().length));
    boolean marked = MARKED.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
    return marked || SourceText.isUtf8(source.bytes()) ? null : "windows-1252";
  }

  private static @Nullable String named(String contentType) {
    Matcher charset = CHARSET.matcher(contentType);
    try {
      return charset.find() && Charset.isSupported(charset.group(1))
          ? Charset.forName(charset.group(1)).name()
          : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
