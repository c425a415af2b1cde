package org.strikebot.bot.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.question.Surnames;
import org.strikebot.bot.retrieval.Logistic.Besides;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;

/**
 * Reads evidence for a question: ranks its sentences and tells how likely they answer. The same
 * question and evidence give the same reading. Safe for use by several threads.
 */
public final class EvidenceReader {

  /**
   * How many of the best sentences are held against the question word by word. With 16, one answer
   * in 400 fewer is shown, and a question takes a tenth less computing.
   */
  public static final int CLOSELY = 24;

  /** What a part of a question counts against the whole of it. */
  private static final double OWN = 0.6;

  /** One object of evidence is read once, however many steps ask; kept while it is in use. */
  private final Cache<Evidence, Reading> readings = Caffeine.newBuilder().weakKeys().build();

  private final KnownWords known = new KnownWords();
  private final AnswerSigns signs = new AnswerSigns();
  private final KnownSpeakers speakers = new KnownSpeakers();
  private final WordFit fits;
  private final Logistic screening;
  private final Logistic ranking;
  private final Logistic topic;
  private final Logistic sufficiency;

  /**
   * @param screening finds the sentences worth a closer look
   * @param ranking orders those
   * @param topic tells how likely they are on the topic of the library that ships
   * @param sufficiency tells how sure it is that the best one answers
   */
  public EvidenceReader(
      WordFit fits, Logistic screening, Logistic ranking, Logistic topic, Logistic sufficiency) {
    this.fits = fits;
    this.screening = screening;
    this.ranking = ranking;
    this.topic = topic;
    this.sufficiency = sufficiency;
  }

  /** With the weights that ship. */
  public static EvidenceReader shipped(WordFit fits) {
    return new EvidenceReader(
        fits,
        Logistic.shipped("screening", Besides.PAIRS),
        Logistic.shipped("ranking", Besides.PAIRS, Besides.MEANINGS),
        Logistic.shipped("topic", Besides.MEANINGS),
        Logistic.shipped("sufficiency", Besides.values()));
  }

  /** One that chooses with other weights which sentences to look at closely. */
  public EvidenceReader screening(Logistic other) {
    return new EvidenceReader(fits, other, ranking, topic, sufficiency);
  }

  /** One that orders those with other weights. */
  public EvidenceReader ranking(Logistic other) {
    return new EvidenceReader(fits, screening, other, topic, sufficiency);
  }

  /** One that tells with other weights whether they are on the topic of the library that ships. */
  public EvidenceReader topic(Logistic other) {
    return new EvidenceReader(fits, screening, ranking, other, sufficiency);
  }

  /** What {@code evidence} holds for the question it was searched with. */
  public Reading read(QuestionAnalysis analysis, Evidence evidence) {
    return readings.get(evidence, _ -> readOnce(analysis, evidence));
  }

  /** The same, not kept for whoever asks next: for reading more evidence than memory holds. */
  public Reading readOnce(QuestionAnalysis analysis, Evidence evidence) {
    List<Sentence> sentences = sentences(evidence);
    Rarity rarity = new Rarity(sentences);
    Set<String> names = speakers(evidence);
    Optional<SignalReader> together =
        analysis.parts().size() > 1
            ? Optional.of(signalReader(Surnames.of(analysis.whole(), names), rarity))
            : Optional.empty();
    List<Reading.PartReading> parts = new ArrayList<>();
    for (QuestionAnalysis.Part part : analysis.parts()) {
      parts.add(read(Surnames.of(part, names), together, sentences, rarity));
    }
    double least = parts.stream().mapToDouble(Reading.PartReading::sufficiency).max().orElse(0);
    return new Reading(analysis, parts, least);
  }

  /**
   * The passages of {@code evidence}, those first that by {@code reading} add most to an answer.
   * What is read of it is {@code reading}.
   */
  Evidence ordered(Evidence evidence, Reading reading) {
    Evidence ordered =
        new Evidence(
            evidence.revision(), evidence.question(), PassageOrder.of(evidence.hits(), reading));
    readings.put(ordered, reading);
    return ordered;
  }

  private SignalReader signalReader(QuestionAnalysis.Part part, Rarity rarity) {
    return new SignalReader(part, rarity, signs, speakers, fits);
  }

  private Reading.PartReading read(
      QuestionAnalysis.Part part,
      Optional<SignalReader> together,
      List<Sentence> sentences,
      Rarity rarity) {
    if (sentences.isEmpty()) {
      return new Reading.PartReading(part, List.of(), 0, Map.of(), List.of(), List.of());
    }
    SignalReader reader = signalReader(part, rarity);
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
    Closely looked = closely(screened, reader, together);
    Signals best = looked.ranked().getFirst().signals().copy();
    List<ScoredSentence> close = looked.ranked().subList(0, looked.met().size());
    reader.addStanding(best, close, looked.met());
    double[] about = fits.about(close.stream().map(one -> one.sentence().text()).toList());
    best.put(Signal.TOPIC, topic.probability(Signals.ofMeaning(about)));
    return new Reading.PartReading(
        part,
        looked.ranked(),
        sufficiency.probability(best),
        best.values(),
        Arrays.stream(best.meaning()).boxed().toList(),
        Arrays.stream(about).boxed().toList());
  }

  /**
   * All sentences in their order.
   *
   * @param met for each of the first, those looked at closely, how it meets the question
   */
  private record Closely(List<ScoredSentence> ranked, List<WordFit.Met> met) {}

  /** The best of {@code screened} in the order of a closer look, then the others as they are. */
  private Closely closely(
      List<ScoredSentence> screened, SignalReader reader, Optional<SignalReader> together) {
    List<ScoredSentence> close = screened.subList(0, Math.min(CLOSELY, screened.size()));
    fits.prepare(
        close.stream()
            .flatMap(one -> one.sentence().withBeside().stream())
            .collect(Collectors.toSet()));
    close.forEach(one -> reader.meanings().meet(one.sentence()));
    together.ifPresent(whole -> close.forEach(one -> whole.meanings().meet(one.sentence())));
    IdentityHashMap<Sentence, WordFit.Met> met = new IdentityHashMap<>();
    List<Double> sums = new ArrayList<>();
    for (ScoredSentence one : close) {
      met.put(one.sentence(), reader.meanings().measure(one.sentence(), one.signals()));
      double sum = ranking.sum(one.signals());
      if (together.isPresent()) {
        Signals whole = together.get().ranking(one.sentence());
        together.get().meanings().measure(one.sentence(), whole);
        sum = OWN * sum + (1 - OWN) * ranking.sum(whole);
      }
      sums.add(sum);
    }
    List<ScoredSentence> ranked = chances(close, sums);
    ranked.sort(BEST_FIRST);
    List<WordFit.Met> inOrder =
        ranked.stream().map(one -> Objects.requireNonNull(met.get(one.sentence()))).toList();
    double least = ranked.getLast().score();
    for (ScoredSentence rest : screened.subList(close.size(), screened.size())) {
      ranked.add(
          new ScoredSentence(rest.sentence(), Math.min(least, rest.score()), rest.signals()));
    }
    return new Closely(ranked, inOrder);
  }

  /** How likely each is the one that answers, as the conditional logit has it. */
  private static List<ScoredSentence> chances(List<ScoredSentence> close, List<Double> sums) {
    double most = sums.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double all = sums.stream().mapToDouble(sum -> Math.exp(sum - most)).sum();
    List<ScoredSentence> chances = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      ScoredSentence one = close.get(i);
      double chance = Math.exp(sums.get(i) - most) / all;
      chances.add(new ScoredSentence(one.sentence(), chance, one.signals()));
    }
    return chances;
  }

  /** By score; ties by document, then in reading order. */
  private static final Comparator<ScoredSentence> BEST_FIRST =
      Comparator.comparingDouble(ScoredSentence::score)
          .reversed()
          .thenComparing(scored -> scored.sentence().documentId())
          .thenComparing(scored -> scored.sentence().span());

  /** By score as found; ties by document, then in reading order. */
  private static final Comparator<Hit> BEST_FOUND =
      Comparator.comparingDouble(Hit::score)
          .reversed()
          .thenComparing((Hit hit) -> hit.document().document().id())
          .thenComparingInt(hit -> hit.passage().ordinal());

  /** The names of all whose words the documents of the evidence have. */
  private static Set<String> speakers(Evidence evidence) {
    return evidence.hits().stream()
        .map(Hit::document)
        .distinct()
        .flatMap(document -> document.quotations().stream())
        .map(Quotation::speaker)
        .flatMap(Stream::ofNullable)
        .map(Quotation.Speaker::name)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }

  /** Every sentence of the evidence once, with the best passage that holds it. */
  private List<Sentence> sentences(Evidence evidence) {
    record Place(String document, int start) {}
    Map<Place, Sentence> sentences = new LinkedHashMap<>();
    for (Hit hit : evidence.hits().stream().sorted(BEST_FOUND).toList()) {
      for (int i = 0; i < hit.passage().sentences().size(); i++) {
        Place place =
            new Place(hit.document().document().id(), hit.passage().sentences().get(i).start());
        if (!sentences.containsKey(place)) {
          sentences.put(place, Sentence.of(hit, i, known));
        }
      }
    }
    Collection<Sentence> all = sentences.values();
    return List.copyOf(all);
  }
}
