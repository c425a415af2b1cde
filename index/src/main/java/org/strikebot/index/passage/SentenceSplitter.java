package org.strikebot.index.passage;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Block.Kind;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/**
 * Divides a document's blocks into sentences. A sentence never crosses a block, and closing
 * quotation marks and brackets stay with the sentence they close.
 *
 * <p>The places where a sentence may end come from ICU's sentence rules (Unicode Standard Annex
 * 29); {@link SentenceEnd} then decides which of them are none. CLDR's own list of English
 * abbreviations is not used: it holds words such as "Act.", "Job." and "Up.", after which sentences
 * do end.
 *
 * <p>Safe for use by several threads.
 */
public final class SentenceSplitter {

  /**
   * The most characters of a sentence. Longer ones come from tables and lists without punctuation;
   * they are divided at the last clause or space before, so that each fits the embedding model's
   * 512 word pieces.
   */
  static final int MAX_CHARACTERS = 1_000;

  /**
   * Before a figure the annex sees an end only if no small letter follows it; reports are full of
   * sentences like "78% of doctors stayed away."
   */
  private static final Pattern BEFORE_FIGURE =
      Pattern.compile("[.!?][\"'”’)\\]]*\\s+(?=[\"“‘(]?[£$€]?\\d)");

  /** The best places to divide an overlong sentence, best first. */
  private static final List<String> JOINTS = List.of("; ", ", ", " ");

  private final BreakIterator prototype = BreakIterator.getSentenceInstance(ULocale.UK);

  /** The sentences of all blocks in reading order; between them only space is left out. */
  public List<Span> split(Document document) {
    List<Span> sentences = new ArrayList<>();
    for (Block block : document.blocks()) {
      sentences.addAll(split(document.text(), block));
    }
    return sentences;
  }

  /** The sentences of one block; a heading is one sentence however it is punctuated. */
  List<Span> split(String text, Block block) {
    Span whole = trimmed(text, block.span().start(), block.span().end());
    List<Span> sentences = new ArrayList<>();
    if (whole.length() == 0) {
      return sentences;
    }
    int start = whole.start();
    if (block.kind() != Kind.HEADING) {
      String words = whole.of(text);
      for (int end : possibleEnds(words)) {
        if (end < words.length() && SentenceEnd.isAt(words, start - whole.start(), end)) {
          addDivided(text, trimmed(text, start, whole.start() + end), sentences);
          start = whole.start() + end;
        }
      }
    }
    addDivided(text, trimmed(text, start, whole.end()), sentences);
    return sentences;
  }

  private NavigableSet<Integer> possibleEnds(String words) {
    NavigableSet<Integer> ends = new TreeSet<>();
    // An iterator holds its text and its place: one for each call.
    BreakIterator iterator = prototype.clone();
    iterator.setText(words);
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      ends.add(end);
    }
    Matcher figure = BEFORE_FIGURE.matcher(words);
    while (figure.find()) {
      ends.add(figure.end());
    }
    return ends;
  }

  private static void addDivided(String text, Span sentence, List<Span> sentences) {
    Span rest = sentence;
    while (rest.length() > MAX_CHARACTERS) {
      int end = joint(text, rest.start());
      sentences.add(trimmed(text, rest.start(), end));
      rest = trimmed(text, end, rest.end());
    }
    if (rest.length() > 0) {
      sentences.add(rest);
    }
  }

  private static int joint(String text, int start) {
    int limit = start + MAX_CHARACTERS;
    for (String joint : JOINTS) {
      int at = text.lastIndexOf(joint, limit - joint.length());
      if (at > start + MAX_CHARACTERS / 2) {
        return at + joint.length();
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  private static Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
