package org.strikebot.index.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleBiFunction;
import org.strikebot.index.embedding.Embedder;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.ingest.Progress;
import org.strikebot.index.search.PassageSearch;
import org.strikebot.index.search.RankedPassage;
import org.strikebot.index.search.Ranking;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Snapshot;

/**
 * Measures search on a public collection, through the same ingest and search as everything else. A
 * document ranks where its best passage does.
 */
public final class BeirMeasure {

  /** Deep enough that a hundred different documents are nearly always among the passages. */
  private static final int PASSAGES = 500;

  private static final int DOCUMENTS = 100;

  private final Embedder embedder;
  private final Ingest ingest;
  private final LongSupplier nanoseconds;

  /**
   * @param embedder the one that {@code ingest} uses
   * @param ingest how documents are put into the index
   * @param nanoseconds a clock that only ever goes forward
   */
  public BeirMeasure(Embedder embedder, Ingest ingest, LongSupplier nanoseconds) {
    this.embedder = embedder;
    this.ingest = ingest;
    this.nanoseconds = nanoseconds;
  }

  /**
   * Indexes {@code collection} and asks all its queries.
   *
   * @param index where it is put; what is there already and unchanged is not put again, and then
   *     {@code documentsPerSecond} says nothing
   */
  public BeirFigures measure(BeirCollection collection, LibraryIndex index, Progress progress) {
    IngestReport report = ingest.ingest(index, collection.documents(), "measure", progress);
    double seconds = Math.max(1e-9, report.took().toNanos() / 1e9);
    try (Snapshot snapshot = index.snapshot()) {
      Map<String, List<String>> fused = rankings(collection, snapshot, Ranking.MEASURED);
      List<Double> millis = times(collection, snapshot);
      return new BeirFigures(
          collection.queries().size(),
          collection.documents().size(),
          mean(collection, fused, (gains, ranking) -> RankingQuality.ndcg(ranking, gains, 10)),
          mean(collection, fused, (g, r) -> RankingQuality.recall(r, g.keySet(), 10)),
          mean(collection, fused, (g, r) -> RankingQuality.recall(r, g.keySet(), DOCUMENTS)),
          mean(collection, fused, (g, r) -> RankingQuality.reciprocalRank(r, g.keySet(), 10)),
          part(collection, snapshot, 0),
          part(collection, snapshot, 1),
          percentile(millis, 0.5),
          percentile(millis, 0.99),
          collection.documents().size() / seconds);
    }
  }

  private double part(BeirCollection collection, Snapshot snapshot, double vectorWeight) {
    Ranking ranking = Ranking.MEASURED.withVectorWeight(vectorWeight);
    return mean(
        collection,
        rankings(collection, snapshot, ranking),
        (gains, ranked) -> RankingQuality.ndcg(ranked, gains, 10));
  }

  private Map<String, List<String>> rankings(
      BeirCollection collection, Snapshot snapshot, Ranking ranking) {
    PassageSearch search = new PassageSearch(embedder, ranking, nanoseconds);
    Map<String, List<String>> rankings = new TreeMap<>();
    collection
        .queries()
        .forEach(
            (id, words) -> rankings.put(id, documents(search.rank(snapshot, words, PASSAGES))));
    return rankings;
  }

  private static List<String> documents(List<RankedPassage> passages) {
    SequencedSet<String> documents = new LinkedHashSet<>();
    for (RankedPassage passage : passages) {
      documents.add(passage.document());
    }
    return documents.stream().limit(DOCUMENTS).toList();
  }

  private List<Double> times(BeirCollection collection, Snapshot snapshot) {
    PassageSearch search = new PassageSearch(embedder, nanoseconds);
    List<Double> millis = new ArrayList<>();
    for (String words : collection.queries().values()) {
      PassageSearch.Found found = search.search(snapshot, words, 10);
      millis.add(found.embed().plus(found.search()).toNanos() / 1e6);
    }
    millis.sort(null);
    return millis;
  }

  private static double percentile(List<Double> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
  }

  private static double mean(
      BeirCollection collection,
      Map<String, List<String>> rankings,
      ToDoubleBiFunction<SortedMap<String, Integer>, List<String>> quality) {
    return collection.judged().entrySet().stream()
        .mapToDouble(
            query ->
                quality.applyAsDouble(
                    query.getValue(), rankings.getOrDefault(query.getKey(), List.of())))
        .average()
        .orElse(0);
  }
}
