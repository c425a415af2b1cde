package org.strikebot.index.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final Floor floor;
  private final LongHeap kept;
  private float least = Float.NEGATIVE_INFINITY;

  /**
   * @param most how many are kept, at least 1
   * @param floor shared by all who collect for the same search
   */
  Nearest(int most, Floor floor) {
    this.most = most;
    this.floor = floor;
    this.kept = new LongHeap(most);
  }

  /**
   * What is less alike than this need not be offered by any of those who collect for one search:
   * one of them has as many as are wanted that are no less alike. It only ever rises. Safe for use
   * by several threads, and what they see of each other only saves work.
   */
  static final class Floor {

    private final AtomicInteger highest = new AtomicInteger(sortable(Float.NEGATIVE_INFINITY));

    private float get() {
      return NumericUtils.sortableIntToFloat(highest.getOpaque());
    }

    private void raise(float least) {
      int raised = sortable(least);
      if (raised > highest.getOpaque()) {
        highest.accumulateAndGet(raised, Math::max);
      }
    }

    private static int sortable(float figure) {
      return NumericUtils.floatToSortableInt(figure);
    }
  }

  /** What is less alike than this will not be among the most alike of all, whoever has those. */
  float least() {
    floor.raise(least);
    return floor.get();
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
