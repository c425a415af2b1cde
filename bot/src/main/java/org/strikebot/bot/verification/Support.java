package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.strikebot.bot.verification.Grounds.Ground;

/**
 * How far the passages say what a claim says.
 *
 * <p>The claim's meaning-bearing words (no figures, days, names, quoted or reporting words: those
 * have checks of their own) are looked for, by their stems, in the sentences of the passages. The
 * one sentence that has most of them is taken, then the one that adds most, up to three: a claim
 * may join neighbouring sentences, but words scattered over a page support nothing.
 *
 * @param coverage the share of those words that the chosen sentences have, 0 to 1; 1 if there are
 *     none
 * @param sentences the chosen sentences, the best first
 * @param missing the words that no chosen sentence has, as the claim writes them
 */
record Support(double coverage, List<Place> sentences, List<String> missing) {

  /** A claim may join this many sentences. */
  private static final int MOST_SENTENCES = 3;

  /** A sentence of a passage. */
  record Place(Ground ground, int sentence) {}

  static Support of(Reading claim, BitSet others, Grounds grounds) {
    Set<String> wanted = new HashSet<>();
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < claim.words().size(); at++) {
      Word word = claim.words().get(at);
      if (!others.get(at) && word.content() && !Vocabulary.REPORTING.contains(word.lower())) {
        words.add(word);
        wanted.add(word.stem());
      }
    }
    Set<String> named = new HashSet<>();
    claim.words().forEach(word -> named.add(word.stem()));
    List<Place> chosen = new ArrayList<>();
    Set<String> open = new HashSet<>(wanted);
    for (int round = 0; round < MOST_SENTENCES; round++) {
      Place best = best(grounds, round == 0 ? named : open, chosen);
      if (best == null) {
        break;
      }
      chosen.add(best);
      stems(best).forEach(open::remove);
    }
    List<String> missing =
        words.stream()
            .filter(word -> open.contains(word.stem()) && !grounds.inFacts(word))
            .map(Word::text)
            .distinct()
            .toList();
    long total = words.stream().map(Word::stem).distinct().count();
    double coverage = total == 0 ? 1 : 1 - (double) missing.size() / total;
    return new Support(coverage, List.copyOf(chosen), missing);
  }

  /** The sentence with most of {@code wanted}, the earliest of equals; none that has nothing. */
  private static @org.jspecify.annotations.Nullable Place best(
      Grounds grounds, Set<String> wanted, List<Place> chosen) {
    Place best = null;
    int most = 0;
    for (Ground ground : grounds.passages()) {
      for (int sentence = 0; sentence < ground.reading().sentences().size(); sentence++) {
        Place place = new Place(ground, sentence);
        if (chosen.contains(place)) {
          continue;
        }
        Set<String> stems = stems(place);
        int shared = (int) wanted.stream().filter(stems::contains).count();
        if (shared > most) {
          most = shared;
          best = place;
        }
      }
    }
    return best;
  }

  static Set<String> stems(Place place) {
    Set<String> stems = new HashSet<>();
    for (Word word : place.ground().reading().words()) {
      if (word.sentence() == place.sentence() && word.content()) {
        stems.add(word.stem());
      }
    }
    return stems;
  }
}
