package org.strikebot.index.quotation;

import java.util.List;
import org.strikebot.index.source.Span;

/**
 * A sentence as the reporter built it: quoted stretches count as one item each, so a sentence does
 * not end inside one.
 *
 * @param items its words and quoted stretches in order, at least one
 * @param paragraph the ordinal of its block in the document
 */
record Sentence(List<Item> items, int paragraph) {

  Sentence {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("expected a sentence with at least one item, found none");
    }
  }

  Span span() {
    return new Span(items.getFirst().span().start(), items.getLast().span().end());
  }

  Item at(int index) {
    return items.get(index);
  }

  int size() {
    return items.size();
  }

  /** The text from the start of one item to the end of another, both counted in. */
  Span span(int first, int last) {
    return new Span(items.get(first).span().start(), items.get(last).span().end());
  }

  boolean is(int index, String... words) {
    return index >= 0 && index < items.size() && items.get(index).is(words);
  }

  boolean tagged(int index, String... tags) {
    return index >= 0 && index < items.size() && items.get(index).tagged(tags);
  }

  boolean quoted(int index) {
    return index >= 0 && index < items.size() && items.get(index).isQuoted();
  }

  boolean nominal(int index) {
    return index >= 0 && index < items.size() && items.get(index).nominal();
  }

  /** Whether a verb stands between two items, both counted in. */
  boolean hasVerb(int first, int last) {
    for (int i = Math.max(0, first); i <= last && i < items.size(); i++) {
      if (items.get(i).verbal()) {
        return true;
      }
    }
    return false;
  }

  boolean asks() {
    return items.getLast().is("?");
  }
}
