package org.strikebot.index.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a source's bytes are, told by the bytes themselves first and by its sender second. */
public enum SourceKind {
  PAGE,
  PDF,
  WORD,
  MARKDOWN,
  TEXT,
  FEED,
  /** Word's form before 2007, and other files of its make. */
  OLD_OFFICE,
  /** Neither text nor a form that can be read. */
  OTHER;

  private static final int HEAD = 1024;

  private static final Pattern FEED_START =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*|<\\?.*?\\?>\\s*)*<(?:rss|feed|rdf:rdf)\\b.*");

  private static final Pattern PAGE_START =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|article|title|meta|div|p|h1)\\b.*");

  private static final Pattern FRONT_MATTER = Pattern.compile("(?s)^\\s*---[ ]*\r?\n.*");

  /** The kind of a source. */
  public static SourceKind of(SourceBytes source) {
    byte[] bytes = source.bytes();
    String head =
        new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00EF\u00BB\u00BF", "");
    String type = source.contentType() == null ? "" : source.contentType().toLowerCase(Locale.ROOT);
    String name = source.name().toLowerCase(Locale.ROOT);
    if (head.contains("%PDF-")) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return type.contains("wordprocessingml") || name.matches(".*\\.do[ct][xm]") ? WORD : OTHER;
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return OLD_OFFICE;
    }
    if (FEED_START.matcher(head).matches()) {
      return FEED;
    }
    if (type.contains("html") || PAGE_START.matcher(head).matches()) {
      return PAGE;
    }
    boolean utf16 = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
    if (head.indexOf('\0') >= 0 && !utf16) {
      return OTHER;
    }
    if (FRONT_MATTER.matcher(head).matches()) {
      return MARKDOWN;
    }
    boolean claimsOther =
        type.matches("(?:image|audio|video|font)/.*|application/(?:zip|octet-stream|x-.*|java.*)")
            && !name.matches(".*\\.(?:txt|text|md|markdown)");
    return claimsOther ? OTHER : TEXT;
  }
}
