package org.strikebot.index.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Block.Kind;

/** The blocks of a page's text as its elements set them off, without the scraps between them. */
final class PageBlocks {

  /** Sentences with which pages turn to their visitors. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)^(?:we (?:and our partners )?use cookies\\b|this (?:web)?site uses cookies\\b"
              + "|by continuing to (?:use|browse)|accept (?:all )?cookies|sign up (?:to|for) (?:our|the|your)"
              + "|subscribe (?:to|for|now)|already (?:a subscriber|have an account|registered)"
              + "|(?:please )?(?:log|sign) in to|share (?:this|on)\\b|follow us\\b|get the (?:latest|best)\\b"
              + "|(?:to|please) continue reading|click here to|all rights reserved|©|copyright \\d"
              + "|(?:story|article) continues below|advertisement$|image source|getty images$)");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)(?:by [\\p{L}.’' -]{3,60}(?:,.{0,60})?|(?:published|posted|updated|last updated"
              + "|last modified|first published)\\b[^.!?]{0,70}|\\d+ min(?:ute)?s? read|\\d+ comments?)");

  /** A day and perhaps a time, and no word more: the page's own dateline. */
  private static final Pattern ONLY_A_DAY =
      Pattern.compile(
          "(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s*)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{L}{3,9}\\.?,?\\s+\\d{4}"
              + "|\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})?[\\s,|·–-]*(?:\\d{1,2}[:.]\\d{2}\\s*(?:[ap]m)?\\s*(?:GMT|BST|UTC)?)?");

  /** Where a page's dateline stands, in blocks from the top. */
  private static final int TOP = 4;

  private static final Pattern POINTER =
      Pattern.compile("(?i)(?:read|see|watch|listen|also|more|related)\\b[^.]{0,30}:.*");

  /** Nobody nests prose deeper; what is deeper is read as plain words. */
  private static final int MAX_DEPTH = 200;

  private final List<RawBlock> blocks = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int linked;

  private PageBlocks() {}

  /**
   * The blocks of the parts, in their order.
   *
   * @param title what is known of the page already and need not be read again
   */
  static List<RawBlock> of(List<Element> parts, @Nullable String title) {
    PageBlocks page = new PageBlocks();
    for (Element part : parts) {
      page.element(part, Kind.PARAGRAPH, 0, false);
      page.end(Kind.PARAGRAPH);
    }
    List<RawBlock> kept = new ArrayList<>();
    for (RawBlock block : page.blocks) {
      boolean dateline =
          kept.size() < TOP
              && block.kind() == Kind.PARAGRAPH
              && ONLY_A_DAY.matcher(block.text()).matches();
      if (!dateline && !isScrap(block, title)) {
        kept.add(block);
      }
    }
    return kept;
  }

  private void element(Element element, Kind kind, int depth, boolean inLink) {
    if (depth > MAX_DEPTH) {
      words.append(' ').append(element.text());
      return;
    }
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        append(text.getWholeText(), inLink);
      } else if (child instanceof Element inner) {
        child(inner, kind, depth, inLink);
      }
    }
  }

  private void append(String text, boolean inLink) {
    words.append(text);
    linked += inLink ? text.strip().length() : 0;
  }

  private void child(Element inner, Kind kind, int depth, boolean inLink) {
    switch (inner.normalName()) {
      case "br" -> lineBreak(inner, kind);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> block(inner, Kind.HEADING, kind, depth);
      case "li", "dt", "dd" -> block(inner, Kind.LIST_ITEM, kind, depth);
      case "tr" -> row(inner, kind);
      case "figcaption", "caption" -> block(inner, Kind.CAPTION, kind, depth);
      case "a" -> element(inner, kind, depth + 1, inner.hasAttr("href") || inLink);
      default -> {
        if (isCaption(inner)) {
          block(inner, Kind.CAPTION, kind, depth);
        } else if (inner.isBlock()) {
          block(inner, kind, kind, depth);
        } else {
          element(inner, kind, depth + 1, inLink);
        }
      }
    }
  }

  private static boolean isCaption(Element element) {
    return element.isBlock()
        && element.className().toLowerCase(Locale.ROOT).matches("(?s).*\\b\\w*caption\\b.*")
        && element.text().length() <= 400;
  }

  /** One break is a line's end, two are a paragraph's. */
  private void lineBreak(Element lineBreak, Kind kind) {
    Element next = lineBreak.nextElementSibling();
    Node after = lineBreak.nextSibling();
    boolean blankBetween = after instanceof TextNode text && text.isBlank();
    if (next != null && next.normalName().equals("br") && (next.equals(after) || blankBetween)) {
      end(kind);
    } else {
      words.append('\n');
    }
  }

  private void block(Element inner, Kind kind, Kind around, int depth) {
    end(around);
    element(inner, kind, depth + 1, false);
    end(kind);
  }

  private void row(Element row, Kind around) {
    end(around);
    List<String> cells = row.children().stream().map(Element::text).toList();
    boolean prose = row.children().size() == 1;
    words.append(String.join(" | ", cells));
    end(prose ? Kind.PARAGRAPH : Kind.LIST_ITEM);
  }

  private void end(Kind kind) {
    // In HTML a line's end is a space; RawBlock makes one space of many.
    RawBlock block = new RawBlock(kind, List.of(words.toString()));
    int characters = block.text().length();
    boolean onlyLinks = kind != Kind.CAPTION && linked * 10 >= characters * 8;
    boolean pointer = POINTER.matcher(block.text()).matches() && linked * 2 >= characters;
    if (characters > 0 && !(characters < 200 && onlyLinks) && !pointer) {
      blocks.add(block);
    }
    words.setLength(0);
    linked = 0;
  }

  private static boolean isScrap(RawBlock block, @Nullable String title) {
    String text = block.text();
    return (text.length() <= 250 && NOTICE.matcher(text).find())
        || BYLINE.matcher(text).matches()
        || text.codePoints().noneMatch(Character::isLetterOrDigit)
        || (block.kind() == Kind.HEADING && text.equalsIgnoreCase(title));
  }
}
