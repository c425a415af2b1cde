package org.strikebot.bot.verification;

import java.util.Optional;
import org.strikebot.index.source.Span;

/**
 * Finds words in a text in spite of typography: the forms of quotation marks, dashes and spaces are
 * taken for the same, and nothing else is. A single space stands for any run of white space.
 */
final class Wording {

  private final String folded;
  private final int[] offsets;

  private Wording(String folded, int[] offsets) {
    this.folded = folded;
    this.offsets = offsets;
  }

  /** The part of {@code text} that {@code within} covers, ready to be searched. */
  static Wording of(String text, Span within) {
    StringBuilder folded = new StringBuilder(within.length());
    int[] offsets = new int[within.length() + 1];
    boolean space = false;
    for (int at = within.start(); at < within.end(); at++) {
      char fold = fold(text.charAt(at));
      if (fold == 0 || (fold == ' ' && space)) {
        continue;
      }
      space = fold == ' ';
      offsets[folded.length()] = at;
      folded.append(fold);
    }
    offsets[folded.length()] = within.end();
    return new Wording(folded.toString(), offsets);
  }

  /** {@code words} with their typography folded, without white space at either end. */
  static String folded(String words) {
    return of(words, new Span(0, words.length())).folded.strip();
  }

  /** Where {@code words} stand, as offsets into the text, if they do; whole words only. */
  Optional<Span> find(String words) {
    String wanted = folded(words);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    int from = folded.indexOf(wanted);
    while (from >= 0) {
      int to = from + wanted.length();
      if (!insideWord(from) && !insideWord(to)) {
        return Optional.of(new Span(offsets[from], offsets[to - 1] + 1));
      }
      from = folded.indexOf(wanted, from + 1);
    }
    return Optional.empty();
  }

  private boolean insideWord(int at) {
    return at > 0
        && at < folded.length()
        && Character.isLetterOrDigit(folded.charAt(at - 1))
        && Character.isLetterOrDigit(folded.charAt(at));
  }

  /** One sign for each family, 0 for signs that have no width. */
  private static char fold(char sign) {
    return switch (sign) {
      case '“', '”', '„', '‟', '«', '»', '"' -> '"';
      case '‘', '’', '‚', '‛', '′', '`', '\'' -> '\'';
      case '‐', '‑', '‒', '–', '—', '−', '-' -> '-';
      case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff' -> 0;
      default -> Character.isWhitespace(sign) || Character.isSpaceChar(sign) ? ' ' : sign;
    };
  }
}
