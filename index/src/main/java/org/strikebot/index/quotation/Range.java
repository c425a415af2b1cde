package org.strikebot.index.quotation;

/** Neighbouring items of one sentence, by their indexes, both counted in. */
record Range(int first, int last) {

  Range {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(
          "expected 0 <= first <= last, found " + first + ", " + last);
    }
  }

  boolean contains(int index) {
    return first <= index && index <= last;
  }
}
