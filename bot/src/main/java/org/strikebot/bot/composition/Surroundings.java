package org.strikebot.bot.composition;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.strikebot.bot.retrieval.Sentence;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * Tells how much of a document is shown with a sentence: those before it that it cannot be
 * understood without, and its whole paragraph where that is not long. What was asked often stands
 * beside the sentence that is most like the question. Pure.
 */
final class Surroundings {

  /** Sentences come along one by one up to this length, in characters. */
  private static final int LENGTH = 480;

  /** A paragraph comes along whole if what is shown gets no longer than this, in characters. */
  private static final int PARAGRAPH = 700;

  /** How many sentences of other paragraphs may come along before and after. */
  private static final int BESIDE = 2;

  /** A beginning that points back to the sentence before. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "^[\"“'‘]?(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|Such|Both|Neither|The"
              + " (?:same|latter|former|figures?|study|survey|poll|two|three|others?|rest|pollster)"
              + "|For (?:\\d|this|that|them|him)|Before then|At the time|Over the same|In response"
              + "|However|But|And|Also|Another|Other|None|Only|From (?:\\p{Lu}\\p{L}+) the|Not)\\b");

  private final String text;
  private final List<Span> sentences;
  private final Set<String> said;
  private final int core;
  private int first;
  private int last;

  private Surroundings(IndexedDocument document, int core, Set<String> said) {
    this.text = document.document().text();
    this.sentences = document.sentences();
    this.said = said;
    this.core = core;
    this.first = core;
    this.last = core;
  }

  /**
   * Where what is shown with {@code sentence} begins and ends.
   *
   * @param said sentences that are shown already, which do not come along
   */
  static Span of(Sentence sentence, Set<String> said) {
    IndexedDocument document = sentence.hit().document();
    int core = document.sentences().indexOf(sentence.span());
    if (core < 0) {
      return sentence.span();
    }
    Surroundings grown = new Surroundings(document, core, said);
    grown.grow();
    for (Block block : document.document().blocks()) {
      if (block.span().contains(sentence.span())) {
        grown.widen(block.span());
      }
    }
    return grown.span(grown.first, grown.last);
  }

  private void grow() {
    while (fresh(first - 1)
        && POINTS_BACK.matcher(sentences.get(first).of(text)).find()
        && length(first - 1, last) <= LENGTH) {
      first--;
    }
    boolean more = true;
    while (more) {
      more = false;
      if (fresh(last + 1)
          && joined(last)
          && last - core < BESIDE
          && length(first, last + 1) <= LENGTH) {
        last++;
        more = true;
      }
      if (fresh(first - 1)
          && joined(first - 1)
          && core - first < BESIDE
          && length(first - 1, last) <= LENGTH) {
        first--;
        more = true;
      }
    }
  }

  /** Takes the rest of {@code paragraph} along; alone, where it is too long with the rest. */
  private void widen(Span paragraph) {
    int from = core;
    int to = core;
    while (fresh(from - 1) && paragraph.contains(sentences.get(from - 1))) {
      from--;
    }
    while (fresh(to + 1) && paragraph.contains(sentences.get(to + 1))) {
      to++;
    }
    int wideFirst = Math.min(first, from);
    int wideLast = Math.max(last, to);
    if (length(wideFirst, wideLast) <= PARAGRAPH) {
      first = wideFirst;
      last = wideLast;
    } else if (length(from, to) <= PARAGRAPH) {
      first = from;
      last = to;
    }
  }

  /** Whether there is such a sentence and it is not shown already. */
  private boolean fresh(int at) {
    return at >= 0 && at < sentences.size() && !said.contains(sentences.get(at).of(text));
  }

  /**
   * Whether a sentence and the next belong together: in one paragraph, or each a paragraph of its
   * own, as newspapers set them.
   */
  private boolean joined(int at) {
    return !parted(at) || (parted(at - 1) && parted(at + 1));
  }

  /** Whether a paragraph ends between a sentence and the next. */
  private boolean parted(int at) {
    return at < 0
        || at + 1 >= sentences.size()
        || text.substring(sentences.get(at).end(), sentences.get(at + 1).start()).indexOf('\n')
            >= 0;
  }

  private int length(int from, int to) {
    return span(from, to).length();
  }

  private Span span(int from, int to) {
    return new Span(sentences.get(from).start(), sentences.get(to).end());
  }
}
