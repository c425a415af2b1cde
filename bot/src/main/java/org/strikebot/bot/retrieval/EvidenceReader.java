package org.strikebot.bot.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;

/**
 * Reads evidence for a question: ranks its sentences and tells how likely they answer. The same
 * question and evidence give the same reading. Safe for use by several threads.
 */
public final class EvidenceReader {

  /** How many of the best sentences are held against the question word by word. */
  private static final int CLOSELY = 3;

  /** What a part of a question counts against the whole of it. */
  private static final double OWN = 0.6;

  /** One object of evidence is read once, however many steps ask; kept while it is in use. */
  private final Cache<Evidence, Reading> readings = Caffeine.newBuilder().weakKeys().build();

  private final WordFit fits;
  private final Logistic ranking;
  private final Logistic sufficiency;

  public EvidenceReader(WordFit fits, Logistic ranking, Logistic sufficiency) {
    this.fits = fits;
    this.ranking = ranking;
    this.sufficiency = sufficiency;
  }

  /**
   * The sufficiency from which evidence is taken to answer: where right answers kept and wrong ones
   * withheld balance on the development questions under cross-validation.
   */
  public static final double ENOUGH = 0.5;

  /** With the weights that ship. */
  public static EvidenceReader shipped(WordFit fits) {
    return new EvidenceReader(
        fits, Logistic.shipped("ranking.properties"), Logistic.shipped("sufficiency.properties"));
  }

  /** What {@code evidence} holds for the question it was searched with. */
  public Reading read(QuestionAnalysis analysis, Evidence evidence) {
    return readings.get(evidence, _ -> measured(analysis, evidence));
  }

  private Reading measured(QuestionAnalysis analysis, Evidence evidence) {
    List<Sentence> sentences = sentences(evidence);
    Rarity rarity = new Rarity(sentences);
    Optional<SignalReader> together =
        analysis.parts().size() > 1
            ? Optional.of(new SignalReader(analysis.whole(), rarity, fits))
            : Optional.empty();
    List<Reading.PartReading> parts = new ArrayList<>();
    for (QuestionAnalysis.Part part : analysis.parts()) {
      parts.add(read(part, together, sentences, rarity, evidence));
    }
    double least = parts.stream().mapToDouble(Reading.PartReading::sufficiency).max().orElse(0);
    return new Reading(analysis, parts, least);
  }

  private Reading.PartReading read(
      QuestionAnalysis.Part part,
      Optional<SignalReader> together,
      List<Sentence> sentences,
      Rarity rarity,
      Evidence evidence) {
    if (sentences.isEmpty()) {
      return new Reading.PartReading(part, List.of(), 0, Map.of());
    }
    SignalReader reader = new SignalReader(part, rarity, fits);
    List<Measured> measured = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Signals signals = reader.ranking(sentence);
      double sum = ranking.sum(signals);
      if (together.isPresent()) {
        // "... and how did they respond": a part often leans on the rest of its question.
        sum = OWN * sum + (1 - OWN) * ranking.sum(together.get().ranking(sentence));
      }
      measured.add(new Measured(new ScoredSentence(sentence, Logistic.of(sum)), signals));
    }
    measured.sort(Comparator.comparing(Measured::scored, BEST_FIRST));
    Signals best = signals(reader, measured, evidence);
    return new Reading.PartReading(
        part,
        measured.stream().map(Measured::scored).toList(),
        sufficiency.probability(best),
        best.values());
  }

  /** By score; ties by document, then in reading order. */
  private static final Comparator<ScoredSentence> BEST_FIRST =
      Comparator.comparingDouble(ScoredSentence::score)
          .reversed()
          .thenComparing(scored -> scored.sentence().documentId())
          .thenComparing(scored -> scored.sentence().span());

  private static final class Measured {
    private final ScoredSentence scored;
    private final Signals signals;

    Measured(ScoredSentence scored, Signals signals) {
      this.scored = scored;
      this.signals = signals;
    }

    ScoredSentence scored() {
      return scored;
    }
  }

  private static Signals signals(SignalReader reader, List<Measured> measured, Evidence evidence) {
    Measured first = measured.getFirst();
    double weakest = 0;
    for (Measured one : measured.subList(0, Math.min(CLOSELY, measured.size()))) {
      reader.addMeaning(one.scored.sentence(), one.signals);
      weakest = Math.max(weakest, one.signals.get(Signal.WEAKEST_WORD));
    }
    Signals best = first.signals;
    best.put(Signal.WEAKEST_OF_THREE, weakest);
    Passage passage = first.scored.sentence().hit().passage();
    best.put(
        Signal.LEAD,
        measured.stream()
            .map(Measured::scored)
            .filter(other -> !other.sentence().hit().passage().equals(passage))
            .findFirst()
            .map(next -> first.scored.score() - next.score())
            .orElse(1.0));
    best.put(Signal.AGREEMENT, agree(evidence.hits()) ? 1 : 0);
    return best;
  }

  static boolean agree(List<Hit> hits) {
    return hits.stream()
        .max(Comparator.comparingDouble(Hit::lexical))
        .flatMap(
            lexical ->
                hits.stream()
                    .max(Comparator.comparingDouble(Hit::similarity))
                    .map(
                        similar ->
                            lexical
                                .document()
                                .document()
                                .id()
                                .equals(similar.document().document().id())))
        .orElse(false);
  }

  /** Every sentence of the evidence once, with the best passage that holds it. */
  static List<Sentence> sentences(Evidence evidence) {
    record Place(String document, int start) {}
    Map<Place, Sentence> sentences = new LinkedHashMap<>();
    for (Hit hit : evidence.hits()) {
      for (int i = 0; i < hit.passage().sentences().size(); i++) {
        Place place =
            new Place(hit.document().document().id(), hit.passage().sentences().get(i).start());
        if (!sentences.containsKey(place)) {
          sentences.put(place, Sentence.of(hit, i));
        }
      }
    }
    Collection<Sentence> all = sentences.values();
    return List.copyOf(all);
  }
}
