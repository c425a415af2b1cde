package org.strikebot.bot.retrieval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.strikebot.index.search.Hit;

/**
 * Puts those passages first that together are likeliest to answer, as read sentence by sentence:
 * each next one is that which adds most to those before it. Pure.
 *
 * <p>Measured in November 2026 on 653 questions of seven writers: their answers stand in the three
 * best passages for 78 % in this order and for 72 % as found, in the five best for 84 and 79 %, in
 * the ten best for 90 and 88 %.
 */
final class PassageOrder {

  /** What a passage's score as found counts beside what its sentences add. */
  private static final double AS_FOUND = 0.02;

  private final List<Hit> hits;
  private final List<ScoredSentence> sentences = new ArrayList<>();

  private PassageOrder(List<Hit> hits, Reading reading) {
    this.hits = hits;
    for (Reading.PartReading part : reading.parts()) {
      sentences.addAll(
          part.sentences().subList(0, Math.min(EvidenceReader.CLOSELY, part.sentences().size())));
    }
  }

  /** {@code hits} in this order; what adds alike stays as it was. */
  static List<Hit> of(List<Hit> hits, Reading reading) {
    return new PassageOrder(hits, reading).ordered();
  }

  private List<Hit> ordered() {
    List<BitSet> held = hits.stream().map(this::held).toList();
    BitSet shown = new BitSet();
    BitSet taken = new BitSet();
    List<Hit> ordered = new ArrayList<>();
    while (ordered.size() < hits.size()) {
      int best = taken.nextClearBit(0);
      double most = -1;
      for (int at = best; at < hits.size(); at = taken.nextClearBit(at + 1)) {
        double adds = AS_FOUND * hits.get(at).score() + added(held.get(at), shown);
        if (adds > most) {
          most = adds;
          best = at;
        }
      }
      taken.set(best);
      shown.or(held.get(best));
      ordered.add(hits.get(best));
    }
    return ordered;
  }

  private double added(BitSet held, BitSet shown) {
    return held.stream()
        .filter(sentence -> !shown.get(sentence))
        .mapToDouble(sentence -> sentences.get(sentence).score())
        .sum();
  }

  /** Which of the sentences {@code hit} holds. */
  private BitSet held(Hit hit) {
    BitSet held = new BitSet();
    for (int at = 0; at < sentences.size(); at++) {
      Sentence sentence = sentences.get(at).sentence();
      if (hit.document().document().id().equals(sentence.documentId())
          && hit.passage().span().contains(sentence.span())) {
        held.set(at);
      }
    }
    return held;
  }
}
