package org.strikebot.bot.verification;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.strikebot.bot.verification.Anchor.Kind;

/**
 * Whether a figure or day of a claim belongs to the same thing in the passages.
 *
 * <p>Around it, the claim has words; around each place where the passages have the figure, and
 * around each place where they have another of its kind, some of these words stand too, nearer or
 * farther. If the words fit another figure clearly better than they fit the claim's own, the two
 * have been mixed up ("57% opposed" where 57% supported and 18% opposed).
 */
final class Placement {

  /** How far away, in words, something still says what a figure is about. */
  private static final int REACH = 12;

  /**
   * A rival has to fit this many times better. Chosen on mutated claims: see
   * ProseCheckCalibrationTest.
   */
  private static final double CLEARLY = 1.3;

  /** And by at least this much, so that one far word decides nothing. */
  private static final double MARGIN = 0.2;

  private final Reading claim;
  private final Grounds grounds;

  Placement(Reading claim, Grounds grounds) {
    this.claim = claim;
    this.grounds = grounds;
  }

  /** Whether some other figure of its kind fits the words around {@code anchor} clearly better. */
  boolean misplaced(Anchor anchor) {
    double own = 0;
    double rival = 0;
    for (Reading reading : grounds.readings().toList()) {
      for (Anchor other : reading.anchors()) {
        if (other.kind() != anchor.kind()) {
          continue;
        }
        double fit = fit(anchor, reading, other);
        if (same(anchor, other)) {
          own = Math.max(own, fit);
        } else {
          rival = Math.max(rival, fit);
        }
      }
    }
    return rival > CLEARLY * own && rival - own > MARGIN;
  }

  private static boolean same(Anchor one, Anchor other) {
    if (one.kind() == Kind.DATE) {
      PartialDate mine = Objects.requireNonNull(one.date());
      PartialDate theirs = Objects.requireNonNull(other.date());
      // A month or year on its own is about every day in it, so it is never a day's rival.
      return (mine.day() == 0 || theirs.day() == 0 || mine.day() == theirs.day())
          && (mine.month() == 0 || theirs.month() == 0 || mine.month() == theirs.month())
          && (mine.year() == 0 || theirs.year() == 0 || mine.year() == theirs.year());
    }
    return one.key().equals(other.key());
  }

  private double fit(Anchor anchor, Reading source, Anchor place) {
    double fit = 0;
    BitSet seen = new BitSet();
    List<Word> words = claim.words();
    for (int at = Math.max(0, anchor.first() - REACH);
        at < Math.min(words.size(), anchor.last() + REACH + 1);
        at++) {
      Word word = words.get(at);
      if ((at >= anchor.first() && at <= anchor.last())
          || word.sentence() != words.get(anchor.first()).sentence()
          || !word.content()
          || Vocabulary.REPORTING.contains(word.lower())) {
        continue;
      }
      double near = nearest(word, source, place, seen);
      if (near > 0) {
        fit += near / Math.sqrt(distance(at, anchor));
      }
    }
    return fit;
  }

  /** One over the distance of the word's nearest occurrence in the place's own sentence, or 0. */
  private static double nearest(Word word, Reading source, Anchor place, BitSet seen) {
    List<Word> words = source.words();
    int sentence = words.get(place.first()).sentence();
    int best = Integer.MAX_VALUE;
    int found = -1;
    for (int at = Math.max(0, place.first() - REACH);
        at < Math.min(words.size(), place.last() + REACH + 1);
        at++) {
      if (at >= place.first() && at <= place.last()) {
        continue;
      }
      if (words.get(at).sentence() == sentence
          && !seen.get(at)
          && words.get(at).stem().equals(word.stem())
          && distance(at, place) < best) {
        best = distance(at, place);
        found = at;
      }
    }
    if (found < 0) {
      return 0;
    }
    seen.set(found);
    return 1 / Math.sqrt(best);
  }

  private static int distance(int at, Anchor anchor) {
    return at < anchor.first() ? anchor.first() - at : at - anchor.last();
  }
}
