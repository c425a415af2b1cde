package org.strikebot.index.search;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/**
 * The passages that are most alike of all that are offered, at equal likeness those with the lower
 * numbers, whatever the order they are offered in. A passage and its likeness are one whole number,
 * greater for the better: so a heap of them costs next to nothing. For one thread.
 */
final class Nearest {

  private final int most;
  private final LongHeap kept;
  private float least = Float.NEGATIVE_INFINITY;

  /**
   * @param most how many are kept, at least 1
   */
  Nearest(int most) {
    this.most = most;
    this.kept = new LongHeap(most);
  }

  /** What is less alike than this is not kept. */
  float least() {
    return least;
  }

  void offer(int passage, float similar) {
    offer(
        (long) NumericUtils.floatToSortableInt(similar) << Integer.SIZE
            | Integer.toUnsignedLong(~passage));
  }

  private void offer(long one) {
    if (kept.size() < most) {
      kept.push(one);
    } else if (one > kept.top()) {
      kept.updateTop(one);
    } else {
      return;
    }
    if (kept.size() == most) {
      least = NumericUtils.sortableIntToFloat((int) (kept.top() >> Integer.SIZE));
    }
  }

  /** Adds what another kept. */
  void add(Nearest other) {
    other.all().forEach(this::offer);
  }

  /** The numbers of those that are kept, in no order. */
  List<Integer> passages() {
    return all().mapToObj(one -> ~(int) one).toList();
  }

  private LongStream all() {
    // A heap counts from 1.
    return LongStream.rangeClosed(1, kept.size()).map(at -> kept.get((int) at));
  }
}
