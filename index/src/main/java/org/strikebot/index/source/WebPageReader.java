package org.strikebot.index.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads web pages: the main text, and what the page says of itself. Nothing in it is run. */
final class WebPageReader {

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

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
              charset(source.contentType()),
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

  /** What the server says; else the page's own mark, which the parser looks for. */
  private static @Nullable String charset(@Nullable String contentType) {
    Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
    try {
      return charset.find() && Charset.isSupported(charset.group(1))
          ? Charset.forName(charset.group(1)).name()
          : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
