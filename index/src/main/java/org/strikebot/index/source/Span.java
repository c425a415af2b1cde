package org.strikebot.index.source;

/**
 * A stretch of a document's text, as two offsets in UTF-16 units: {@code text.substring(start,
 * end)}.
 *
 * @param start the first unit's offset, from 0
 * @param end the offset after the last unit, never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "expected 0 <= start <= end, found start " + start + ", end " + end);
    }
  }

  /** The words themselves, verbatim. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  /** Whether every unit of {@code other} is also one of this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** In reading order: by start, a shorter span before a longer one. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
