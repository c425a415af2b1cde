package org.strikebot.index.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/**
 * Pairs quotation marks: curly or straight, double or single, and the doubled single marks of some
 * newspapers. An apostrophe is told from a closing single mark by what stands around it. Words that
 * run over several paragraphs carry an opening mark at each and one closing mark; they are one
 * stretch.
 */
final class QuotationMarks {

  private QuotationMarks() {}

  /** The outermost quoted stretches of a document, in reading order. */
  static List<QuotedWords> in(Document document) {
    List<Span> paragraphs = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind() != Block.Kind.CAPTION) {
        paragraphs.add(block.span());
      }
    }
    return in(document.text(), paragraphs);
  }

  /** The quoted stretches that stand inside {@code outer}, one level down, in reading order. */
  static List<QuotedWords> nested(Document document, QuotedWords outer) {
    return in(document.text(), paragraphs(document, outer));
  }

  /** The words of each paragraph of {@code outer}, without the marks that open and close it. */
  static List<Span> paragraphs(Document document, QuotedWords outer) {
    List<Span> paragraphs = new ArrayList<>();
    for (Block block : document.blocks()) {
      int start = Math.max(block.span().start(), outer.inner().start());
      int end = Math.min(block.span().end(), outer.inner().end());
      if (start > outer.inner().start() && start < end) {
        // The mark that opens a further paragraph belongs to the stretch around.
        start += width(document.text(), start);
      }
      if (start < end && block.kind() != Block.Kind.CAPTION) {
        paragraphs.add(new Span(start, end));
      }
    }
    return paragraphs;
  }

  private static List<QuotedWords> in(String text, List<Span> paragraphs) {
    List<QuotedWords> found = new ArrayList<>();
    int paragraph = 0;
    int at = paragraphs.isEmpty() ? 0 : paragraphs.getFirst().start();
    while (paragraph < paragraphs.size()) {
      Span here = paragraphs.get(paragraph);
      int open = nextOpening(text, Math.max(at, here.start()), here);
      if (open < 0) {
        paragraph++;
        at = 0;
        continue;
      }
      QuotedWords words = close(text, open, paragraph, paragraphs);
      if (words == null) {
        at = open + width(text, open);
      } else {
        found.add(words);
        at = words.outer().end();
        while (paragraph < paragraphs.size() && paragraphs.get(paragraph).end() < at) {
          paragraph++;
        }
      }
    }
    return found;
  }

  private static int nextOpening(String text, int from, Span paragraph) {
    for (int i = from; i < paragraph.end(); i++) {
      if (opens(text, i, paragraph)) {
        return i;
      }
    }
    return -1;
  }

  /** The stretch that starts with the mark at {@code open}, or null where nothing closes it. */
  private static @Nullable QuotedWords close(
      String text, int open, int paragraph, List<Span> paragraphs) {
    int width = width(text, open);
    boolean single = single(text, open);
    int from = open + width;
    for (int p = paragraph; p < paragraphs.size(); p++) {
      Span here = paragraphs.get(p);
      int start = p == paragraph ? from : here.start() + width;
      boolean goesOn =
          p + 1 < paragraphs.size()
              && opens(text, paragraphs.get(p + 1).start(), paragraphs.get(p + 1))
              && single(text, paragraphs.get(p + 1).start()) == single;
      int close =
          single
              ? closingSingle(text, start, here, goesOn && statement(text, open, here))
              : closingDouble(text, open, start, here);
      if (close >= 0) {
        return new QuotedWords(new Span(open, close + width(text, close)), new Span(from, close));
      }
      if (!goesOn) {
        // A mark that nobody closed still opens the rest of a paragraph that it begins.
        boolean wholeParagraph = !single && open == paragraphs.get(paragraph).start();
        return wholeParagraph || (!single && p > paragraph)
            ? new QuotedWords(new Span(open, here.end()), new Span(from, here.end()))
            : null;
      }
    }
    return null;
  }

  private static int closingDouble(String text, int open, int from, Span paragraph) {
    for (int i = from; i < paragraph.end(); i++) {
      char mark = text.charAt(i);
      if (mark == '”' || mark == '»') {
        return i;
      }
      if (mark == '"' || doubled(text, i)) {
        if (!opens(text, i, paragraph) || i == paragraph.end() - width(text, i)) {
          return i;
        }
        // An opening mark while words are open: the first pair was never closed.
        return -1;
      }
      if (mark == '“' && text.charAt(open) == '“') {
        return -1;
      }
    }
    return -1;
  }

  /** Whether whole sentences begin at the mark, and not a term inside the reporter's sentence. */
  private static boolean statement(String text, int open, Span paragraph) {
    boolean begins = open <= paragraph.start();
    for (int i = open - 1; i > paragraph.start() && !begins; i--) {
      if (!Character.isWhitespace(text.charAt(i))) {
        begins = ":,.?!".indexOf(text.charAt(i)) >= 0;
        break;
      }
    }
    return begins && !Character.isLowerCase(text.charAt(open + width(text, open)));
  }

  /**
   * The closing single mark of a paragraph, or -1.
   *
   * @param goesOn whether the next paragraph opens anew, so that "the doctors' case" needs no close
   */
  private static int closingSingle(String text, int from, Span paragraph, boolean goesOn) {
    int uncertain = -1;
    for (int i = from; i < paragraph.end(); i++) {
      char mark = text.charAt(i);
      if (mark == '‘' || (mark == '\'' && uncertain >= 0 && opens(text, i, paragraph))) {
        break;
      }
      if ((mark != '\'' && mark != '’') || Character.isWhitespace(text.charAt(i - 1))) {
        continue;
      }
      char after = i + 1 < paragraph.end() ? text.charAt(i + 1) : ' ';
      if (Character.isLetterOrDigit(after)) {
        continue;
      }
      char before = text.charAt(i - 1);
      boolean pluralPossessive = (before == 's' || before == 'S') && after == ' ';
      if (!pluralPossessive) {
        return i;
      }
      if (uncertain < 0) {
        uncertain = i;
      }
    }
    return goesOn ? -1 : uncertain;
  }

  private static boolean opens(String text, int i, Span within) {
    char mark = text.charAt(i);
    if (mark == '“' || mark == '«' || mark == '„') {
      return true;
    }
    if (mark != '"' && mark != '‘' && mark != '\'') {
      return false;
    }
    int width = width(text, i);
    // Before "‘" of “‘Go home,’ he told me”, and not before the last mark of “He said ‘go home’”.
    int first = i;
    while (first > within.start() && "“\"‘'".indexOf(text.charAt(first - 1)) >= 0) {
      first--;
    }
    char before = first > within.start() ? text.charAt(first - 1) : ' ';
    char after = i + width < within.end() ? text.charAt(i + width) : ' ';
    boolean boundary = Character.isWhitespace(before) || "([—–-/".indexOf(before) >= 0;
    if (!boundary || Character.isWhitespace(after)) {
      return false;
    }
    if (mark == '"' || width == 2) {
      return ",;:?!)".indexOf(after) < 0;
    }
    // "the '90s", "'tis": an apostrophe for what is left out.
    boolean elision =
        Character.isDigit(after) || text.startsWith("tis ", i + 1) || text.startsWith("em ", i + 1);
    return !elision && (Character.isLetterOrDigit(after) || "“\"[£$(".indexOf(after) >= 0);
  }

  private static boolean doubled(String text, int i) {
    return text.charAt(i) == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'';
  }

  private static boolean single(String text, int i) {
    return (text.charAt(i) == '\'' && !doubled(text, i)) || text.charAt(i) == '‘';
  }

  private static int width(String text, int i) {
    return doubled(text, i) ? 2 : 1;
  }
}
