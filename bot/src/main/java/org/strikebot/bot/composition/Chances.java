package org.strikebot.bot.composition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Reading;
import org.strikebot.bot.retrieval.ScoredSentence;
import org.strikebot.bot.retrieval.Sentence;
import org.strikebot.index.source.Span;

/**
 * How likely each sentence answers some part of a question. As the chances of one part are those of
 * one sentence being it, they add up: what is shown together answers as likely as any of it does.
 * An answer to all parts is wanted, so that a part counts the more the surer the others have theirs
 * among what is shown.
 */
final class Chances {

  /**
   * What is added to each part's chance of being answered, so that no part ever counts nothing. Of
   * 180 questions on what stands in several documents 115 show all of it with .25 and with .1, and
   * 113 where every part counts the same.
   */
  private static final double DOUBT = 0.25;

  /** A sentence and its chances, one for each part of the question. */
  private static final class Chance {
    private final Sentence sentence;
    private final double[] ofParts;

    Chance(Sentence sentence, int parts) {
      this.sentence = sentence;
      this.ofParts = new double[parts];
    }
  }

  private record Place(String document, int start) {
    static Place of(Sentence sentence) {
      return new Place(sentence.hit().document().document().id(), sentence.span().start());
    }
  }

  private final int parts;
  private final Map<Place, Chance> chances = new LinkedHashMap<>();

  private Chances(int parts) {
    this.parts = parts;
  }

  /** Those of the sentences of {@code reading} that were looked at closely. */
  static Chances of(Reading reading) {
    int parts = reading.parts().size();
    Chances made = new Chances(parts);
    for (int at = 0; at < parts; at++) {
      List<ScoredSentence> all = reading.parts().get(at).sentences();
      for (ScoredSentence scored : all.subList(0, Math.min(EvidenceReader.CLOSELY, all.size()))) {
        made.chances.computeIfAbsent(
                    Place.of(scored.sentence()), _ -> new Chance(scored.sentence(), parts))
                .ofParts[at] +=
            scored.score();
      }
    }
    return made;
  }

  /** The sentences, those of the first part first, each part's likeliest first. */
  Collection<Sentence> sentences() {
    return chances.values().stream().map(chance -> chance.sentence).toList();
  }

  /**
   * What each part counts beside what is shown, in the parts' order, 1 on the average: as much as
   * the product of all parts' chances would grow with its own.
   */
  double[] weights(List<Extract> shown) {
    double[] had = new double[parts];
    for (Chance chance : chances.values()) {
      if (shown.stream().anyMatch(extract -> extract.shows(chance.sentence))) {
        for (int part = 0; part < parts; part++) {
          had[part] += chance.ofParts[part];
        }
      }
    }
    double[] weights = new double[parts];
    double sum = 0;
    for (int part = 0; part < parts; part++) {
      weights[part] = 1;
      for (int other = 0; other < parts; other++) {
        weights[part] *= other == part ? 1 : had[other] + DOUBT;
      }
      sum += weights[part];
    }
    for (int part = 0; part < parts; part++) {
      weights[part] *= parts / sum;
    }
    return weights;
  }

  /**
   * The sum over those in {@code span} of the document of {@code sentence} that are in none of
   * {@code shown}: from 0 to the number of the question's parts.
   *
   * @param weights what each part counts
   */
  double within(Sentence sentence, Span span, List<Extract> shown, double[] weights) {
    String document = sentence.hit().document().document().id();
    double sum = 0;
    for (Map.Entry<Place, Chance> one : chances.entrySet()) {
      if (one.getKey().document().equals(document)
          && span.contains(one.getValue().sentence.span())
          && shown.stream().noneMatch(extract -> extract.shows(one.getValue().sentence))) {
        for (int part = 0; part < parts; part++) {
          sum += weights[part] * one.getValue().ofParts[part];
        }
      }
    }
    return sum;
  }
}
