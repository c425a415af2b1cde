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
import java.util.stream.Collectors;
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
  public static final int CLOSELY = 16;

  /** The place, from 0, of the first sentence that is not shown. */
  private static final int FIFTH = 4;

  /** Among how many of the best the worst fitted word may be fitted best. */
  private static final int LEADING = 3;

  /** What a part of a question counts against the whole of it. */
  private static final double OWN = 0.6;

  /** One object of evidence is read once, however many steps ask; kept while it is in use. */
  private final Cache<Evidence, Reading> readings = Caffeine.newBuilder().weakKeys().build();

  private final WordFit fits;
  private final Logistic screening;
  private final Logistic ranking;
  private final Logistic sufficiency;

  /**
   * @param screening finds the sentences worth a closer look
   * @param ranking orders those
   * @param sufficiency tells how sure it is that the best one answers
   */
  public EvidenceReader(WordFit fits, Logistic screening, Logistic ranking, Logistic sufficiency) {
    this.fits = fits;
    this.screening = screening;
    this.ranking = ranking;
    this.sufficiency = sufficiency;
  }

  /** With the weights that ship. */
  public static EvidenceReader shipped(WordFit fits) {
    return new EvidenceReader(
        fits,
        Logistic.shipped("screening.properties"),
        Logistic.shipped("ranking.properties"),
        Logistic.shipped("sufficiency.properties"));
  }

  /** One that reads with other weights. */
  public EvidenceReader weighted(Logistic screening, Logistic ranking, Logistic sufficiency) {
    return new EvidenceReader(fits, screening, ranking, sufficiency);
  }

  /** The weights that order sentences. */
  public Logistic ranking() {
    return ranking;
  }

  /** The weights that tell whether the best sentence answers. */
  public Logistic sufficiency() {
    return sufficiency;
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
    List<ScoredSentence> screened = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Signals signals = reader.ranking(sentence);
      double sum = screening.sum(signals);
      if (together.isPresent()) {
        // "... and how did they respond": a part often leans on the rest of its question.
        sum = OWN * sum + (1 - OWN) * screening.sum(together.get().ranking(sentence));
      }
      screened.add(new ScoredSentence(sentence, Logistic.of(sum), signals));
    }
    screened.sort(BEST_FIRST);
    List<ScoredSentence> ranked = closely(screened, reader, together);
    Signals best = signals(ranked, evidence);
    return new Reading.PartReading(part, ranked, sufficiency.probability(best), best.values());
  }

  /** The best of {@code screened} in the order of a closer look, then the others as they are. */
  private List<ScoredSentence> closely(
      List<ScoredSentence> screened, SignalReader reader, Optional<SignalReader> together) {
    List<ScoredSentence> close = screened.subList(0, Math.min(CLOSELY, screened.size()));
    fits.prepare(
        close.stream()
            .flatMap(one -> one.sentence().withBeside().stream())
            .collect(Collectors.toSet()));
    List<ScoredSentence> ranked = new ArrayList<>();
    for (ScoredSentence one : close) {
      reader.addMeaning(one.sentence(), one.signals());
      double sum = ranking.sum(one.signals());
      if (together.isPresent()) {
        Signals whole = together.get().ranking(one.sentence());
        together.get().addMeaning(one.sentence(), whole);
        sum = OWN * sum + (1 - OWN) * ranking.sum(whole);
      }
      ranked.add(new ScoredSentence(one.sentence(), Logistic.of(sum), one.signals()));
    }
    ranked.sort(BEST_FIRST);
    double least = ranked.getLast().score();
    for (ScoredSentence rest : screened.subList(close.size(), screened.size())) {
      ranked.add(
          new ScoredSentence(rest.sentence(), Math.min(least, rest.score()), rest.signals()));
    }
    return ranked;
  }

  /** By score; ties by document, then in reading order. */
  private static final Comparator<ScoredSentence> BEST_FIRST =
      Comparator.comparingDouble(ScoredSentence::score)
          .reversed()
          .thenComparing(scored -> scored.sentence().documentId())
          .thenComparing(scored -> scored.sentence().span());

  private static Signals signals(List<ScoredSentence> ranked, Evidence evidence) {
    ScoredSentence first = ranked.getFirst();
    Signals best = first.signals();
    best.put(
        Signal.WEAKEST_OF_THREE,
        ranked.stream()
            .limit(LEADING)
            .mapToDouble(one -> one.signals().get(Signal.WEAKEST_WORD))
            .max()
            .orElse(0));
    Passage passage = first.sentence().hit().passage();
    best.put(
        Signal.LEAD,
        ranked.stream()
            .filter(other -> !other.sentence().hit().passage().equals(passage))
            .findFirst()
            .map(next -> Logistic.sumOf(first.score()) - Logistic.sumOf(next.score()))
            .orElse(1.0));
    best.put(Signal.RANK, Logistic.sumOf(first.score()));
    ScoredSentence fifth = ranked.get(Math.min(FIFTH, ranked.size() - 1));
    best.put(Signal.LEAD_OF_FOUR, Logistic.sumOf(first.score()) - Logistic.sumOf(fifth.score()));
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
