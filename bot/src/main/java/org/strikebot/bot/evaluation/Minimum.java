package org.strikebot.bot.evaluation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds where a convex loss is least: L-BFGS (Nocedal and Wright, Numerical Optimization, 7.2) with
 * steps halved until they gain enough. The same loss gives the same place.
 */
final class Minimum {

  /** How many of the last steps tell how the loss bends. */
  private static final int REMEMBERED = 12;

  private static final int MOST_STEPS = 1_000;

  /** The share of what the slope promises that a step must gain (Armijo). */
  private static final double ENOUGH_GAIN = 1e-4;

  /** The loss is a mean of logarithms: where a step gains less, no weight moves any more. */
  private static final double SETTLED = 1e-10;

  private Minimum() {}

  /** A convex loss over weights. */
  @FunctionalInterface
  interface Loss {

    /** The loss at {@code weights}; puts how it slopes there into {@code slope}, which is all 0. */
    double at(double[] weights, double[] slope);
  }

  /** A step that was taken, and how the slope changed by it. */
  private static final class Step {
    private final double[] move;
    private final double[] turn;
    private final double scale;

    Step(double[] move, double[] turn) {
      this.move = move;
      this.turn = turn;
      this.scale = 1 / dot(move, turn);
    }
  }

  /** The {@code size} weights at which {@code loss} is least, from 0 on. */
  static double[] of(Loss loss, int size) {
    double[] place = new double[size];
    double[] slope = new double[size];
    double value = loss.at(place, slope);
    Deque<Step> steps = new ArrayDeque<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] way = way(slope, steps);
      double promised = dot(way, slope);
      double stride = steps.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1;
      double[] next = moved(place, way, stride);
      double[] nextSlope = new double[size];
      double nextValue = loss.at(next, nextSlope);
      while (!(nextValue <= value + ENOUGH_GAIN * stride * promised) && stride > SETTLED) {
        stride /= 2;
        next = moved(place, way, stride);
        nextSlope = new double[size];
        nextValue = loss.at(next, nextSlope);
      }
      if (!(value - nextValue > SETTLED)) {
        return place;
      }
      Step taken = new Step(moved(next, place, -1), moved(nextSlope, slope, -1));
      // A convex loss turns the way it is gone; what rounding makes of it otherwise says nothing.
      if (taken.scale > 0) {
        steps.addFirst(taken);
      }
      if (steps.size() > REMEMBERED) {
        steps.removeLast();
      }
      place = next;
      slope = nextSlope;
      value = nextValue;
    }
    return place;
  }

  /** Down the slope, as far as the remembered steps tell how it bends. */
  private static double[] way(double[] slope, Deque<Step> steps) {
    double[] way = slope.clone();
    double[] shares = new double[steps.size()];
    int at = 0;
    for (Step step : steps) {
      shares[at] = step.scale * dot(step.move, way);
      way = moved(way, step.turn, -shares[at++]);
    }
    if (!steps.isEmpty()) {
      Step last = steps.getFirst();
      double bend = 1 / (last.scale * dot(last.turn, last.turn));
      way = Arrays.stream(way).map(one -> bend * one).toArray();
    }
    for (Iterator<Step> oldest = steps.descendingIterator(); oldest.hasNext(); ) {
      Step step = oldest.next();
      double share = step.scale * dot(step.turn, way);
      way = moved(way, step.move, shares[--at] - share);
    }
    return Arrays.stream(way).map(one -> -one).toArray();
  }

  private static double[] moved(double[] from, double[] way, double stride) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] += stride * way[i];
    }
    return to;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
