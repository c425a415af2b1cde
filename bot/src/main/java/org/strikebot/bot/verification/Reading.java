package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.strikebot.index.source.Span;

/**
 * A text as the checks see it: its words, and the figures and days among them.
 *
 * @param text the whole text
 * @param sentences the sentences that were read, in reading order
 * @param words the words of those sentences
 * @param anchors figures and days, by their first word
 */
record Reading(String text, List<Span> sentences, List<Word> words, List<Anchor> anchors) {

  /** Reads {@code sentences} of {@code text}. */
  static Reading of(String text, List<Span> sentences) {
    List<Word> words = new Words().of(text, sentences);
    boolean[] taken = new boolean[words.size()];
    List<Anchor> anchors = new ArrayList<>(new DateReader(text, words, taken).read());
    anchors.addAll(new FigureReader(words, taken).read());
    anchors.sort(Comparator.comparingInt(Anchor::first).thenComparing(Anchor::key));
    return new Reading(text, List.copyOf(sentences), List.copyOf(words), List.copyOf(anchors));
  }

  /** Reads a short text whose sentences nobody has found yet. */
  static Reading of(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean ends = ".!?".indexOf(text.charAt(at)) >= 0;
      if (ends
          && at + 2 < text.length()
          && Character.isWhitespace(text.charAt(at + 1))
          && !endsInTitle(text, at)) {
        sentences.add(new Span(start, at + 1));
        start = at + 1;
      }
    }
    sentences.add(new Span(start, text.length()));
    return of(text, sentences);
  }

  private static boolean endsInTitle(String text, int stop) {
    int from = stop;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, stop).toLowerCase(java.util.Locale.ROOT);
    return word.length() == 1 || Vocabulary.TITLES.contains(word) || word.equals("no");
  }

  /** The numbers of the words that are part of a figure or a day. */
  BitSet anchored() {
    BitSet anchored = new BitSet();
    anchors.forEach(anchor -> anchored.set(anchor.first(), anchor.last() + 1));
    return anchored;
  }

  /** Whether this is the first word of its sentence. */
  boolean opens(int word) {
    return word == 0 || words.get(word).sentence() != words.get(word - 1).sentence();
  }

  /** What stands between a word and the one after it. */
  String between(int word) {
    return text.substring(words.get(word).span().end(), words.get(word + 1).span().start());
  }
}
