package org.strikebot.index.passage;

import java.util.ArrayList;
import java.util.List;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Block.Kind;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/**
 * Groups a document's sentences into passages. A paragraph that fits is one passage; a longer one
 * is divided into passages of about equal length that overlap; short neighbouring paragraphs are
 * taken together. Headings and captions are passages of their own, so that they can be told apart,
 * and nothing is joined across one. Every sentence is in at least one passage.
 */
public final class PassageSplitter {

  private final PassageSizes sizes;

  public PassageSplitter(PassageSizes sizes) {
    this.sizes = sizes;
  }

  /**
   * The passages in reading order.
   *
   * @param sentences those of {@code document}, in reading order
   */
  public List<Passage> split(Document document, List<Span> sentences) {
    List<Passage> passages = new ArrayList<>();
    for (Stretch stretch : stretches(document, sentences)) {
      for (List<Span> window : windows(stretch.sentences)) {
        Span span = new Span(window.getFirst().start(), window.getLast().end());
        passages.add(new Passage(document.id(), passages.size(), span, window, stretch.kind));
      }
    }
    return passages;
  }

  /** Blocks that are divided together: one long one, or a run of short ones. */
  private List<Stretch> stretches(Document document, List<Span> sentences) {
    List<Stretch> stretches = new ArrayList<>();
    int next = 0;
    for (Block block : document.blocks()) {
      List<Span> inside = new ArrayList<>();
      while (next < sentences.size() && block.span().contains(sentences.get(next))) {
        inside.add(sentences.get(next++));
      }
      if (inside.isEmpty()) {
        continue;
      }
      boolean joins = joins(document.text(), block);
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      if (last != null && joins && last.open && last.kind == block.kind()) {
        last.sentences.addAll(inside);
      } else {
        stretches.add(new Stretch(block.kind(), joins, inside));
      }
    }
    return stretches;
  }

  /** An entry of a list that is a whole sentence, as in a glossary, says enough alone. */
  private boolean joins(String text, Block block) {
    return switch (block.kind()) {
      case PARAGRAPH -> block.span().length() < sizes.shortCharacters();
      case LIST_ITEM ->
          block.span().length() < sizes.shortCharacters()
              && !block.span().of(text).matches("(?s).*[.!?][\"”’)]*$");
      case HEADING, CAPTION -> false;
    };
  }

  /** The fewest windows of about equal length that keep to the sizes. */
  private List<List<Span>> windows(List<Span> sentences) {
    int count = sentences.size();
    int overlap = sizes.overlapSentences();
    int step = sizes.maxSentences() - overlap;
    for (int n = Math.max(1, Math.ceilDiv(count - overlap, step)); ; n++) {
      List<List<Span>> windows = evenly(sentences, n);
      if (windows.stream().allMatch(this::fits)) {
        return windows;
      }
    }
  }

  private List<List<Span>> evenly(List<Span> sentences, int n) {
    int count = sentences.size();
    int overlap = sizes.overlapSentences();
    List<List<Span>> windows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int fresh = (int) ((long) count * i / n);
      int end = (int) ((long) count * (i + 1) / n);
      if (end > fresh) {
        int start = Math.max(0, fresh - (i == 0 ? 0 : overlap));
        // What neighbours share gives way first when sentences are long.
        while (start < fresh && !fits(sentences.subList(start, end))) {
          start++;
        }
        windows.add(sentences.subList(start, end));
      }
    }
    return windows;
  }

  private boolean fits(List<Span> window) {
    int characters = window.getLast().end() - window.getFirst().start();
    return window.size() == 1
        || (window.size() <= sizes.maxSentences() && characters <= sizes.maxCharacters());
  }

  private static final class Stretch {

    private final Kind kind;
    private final boolean open;
    private final List<Span> sentences;

    private Stretch(Kind kind, boolean open, List<Span> sentences) {
      this.kind = kind;
      this.open = open;
      this.sentences = sentences;
    }
  }
}
