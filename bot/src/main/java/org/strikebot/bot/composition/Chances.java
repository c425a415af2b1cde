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
 */
final class Chances {

  /** A sentence and the sum of its chances over the parts of the question. */
  private record Chance(Sentence sentence, double sum) {

    Chance plus(Chance other) {
      return new Chance(sentence, sum + other.sum);
    }
  }

  private record Place(String document, int start) {
    static Place of(Sentence sentence) {
      return new Place(sentence.hit().document().document().id(), sentence.span().start());
    }
  }

  private final Map<Place, Chance> chances = new LinkedHashMap<>();

  private Chances() {}

  /** Those of the sentences of {@code reading} that were looked at closely. */
  static Chances of(Reading reading) {
    Chances made = new Chances();
    for (Reading.PartReading part : reading.parts()) {
      List<ScoredSentence> close =
          part.sentences().subList(0, Math.min(EvidenceReader.CLOSELY, part.sentences().size()));
      for (ScoredSentence scored : close) {
        made.chances.merge(
            Place.of(scored.sentence()),
            new Chance(scored.sentence(), scored.score()),
            Chance::plus);
      }
    }
    return made;
  }

  /** The sentences, those of the first part first, each part's likeliest first. */
  Collection<Sentence> sentences() {
    return chances.values().stream().map(Chance::sentence).toList();
  }

  /**
   * The sum over those in {@code span} of the document of {@code sentence} that are in none of
   * {@code shown}: from 0 to the number of the question's parts.
   */
  double within(Sentence sentence, Span span, List<Extract> shown) {
    String document = sentence.hit().document().document().id();
    double sum = 0;
    for (Map.Entry<Place, Chance> one : chances.entrySet()) {
      if (one.getKey().document().equals(document)
          && span.contains(one.getValue().sentence().span())
          && shown.stream().noneMatch(extract -> extract.shows(one.getValue().sentence()))) {
        sum += one.getValue().sum();
      }
    }
    return sum;
  }
}
