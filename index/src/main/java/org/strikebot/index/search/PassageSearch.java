package org.strikebot.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.strikebot.index.embedding.Embedder;
import org.strikebot.index.store.Fields;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.SentenceVectors;
import org.strikebot.index.store.Snapshot;

/**
 * Finds the passages that may answer a question, by its words and by its vector. Any string is a
 * legal question. The same question on the same revision gives the same evidence, whatever other
 * threads do. Safe for use by several threads.
 */
public final class PassageSearch {

  private final Embedder embedder;
  private final Ranking ranking;
  private final LongSupplier nanoseconds;
  private final WordQuery words;
  private final Feedback feedback;
  private final Vectors vectors = new Vectors();
  private final Candidates candidates = new Candidates();

  /**
   * A search that ranks as measured best.
   *
   * @param embedder the one that the index was built with
   * @param nanoseconds a clock that only ever goes forward, such as {@code System::nanoTime}
   */
  public PassageSearch(Embedder embedder, LongSupplier nanoseconds) {
    this(embedder, Ranking.MEASURED, nanoseconds);
  }

  /** A search that ranks in a way of its own, for measuring. */
  public PassageSearch(Embedder embedder, Ranking ranking, LongSupplier nanoseconds) {
    this.embedder = embedder;
    this.ranking = ranking;
    this.nanoseconds = nanoseconds;
    this.words = new WordQuery(ranking.fieldWeights());
    this.feedback =
        new Feedback(
            new Fusion(
                ranking.vectorWeight(),
                ranking.sentenceWeight(),
                ranking.documentWeight(),
                ranking.byVectors()),
            ranking.feedback(),
            ranking.feedbackWeight());
  }

  /**
   * What was found and how long it took.
   *
   * @param evidence what was found
   * @param embed the time for the question's vector
   * @param search the time for everything else
   */
  public record Found(Evidence evidence, Duration embed, Duration search) {}

  /** The {@code most} best passages of the latest revision. */
  public Found search(LibraryIndex index, String question, int most) {
    try (Snapshot snapshot = index.snapshot()) {
      return search(snapshot, question, most);
    }
  }

  /** The {@code most} best passages of one revision. */
  public Found search(Snapshot snapshot, String question, int most) {
    long begun = nanoseconds.getAsLong();
    try {
      CompletableFuture<ByWords> words = byWords(snapshot.searcher(), question, most);
      float[] vector = embedder.question(question);
      long embedded = nanoseconds.getAsLong();
      List<Fusion.Ranked> ranked = ranked(snapshot.searcher(), joined(words), vector, most);
      List<Hit> hits = hits(snapshot, vector, ranked.subList(0, Math.min(most, ranked.size())));
      Evidence evidence = new Evidence(snapshot.revision().number(), question, hits);
      long done = nanoseconds.getAsLong();
      return new Found(
          evidence, Duration.ofNanos(embedded - begun), Duration.ofNanos(done - embedded));
    } catch (IOException e) {
      throw new UncheckedIOException("The index could not be searched", e);
    }
  }

  /** The order of the {@code most} best passages of one revision, without reading their words. */
  public List<RankedPassage> rank(Snapshot snapshot, String question, int most) {
    try {
      CompletableFuture<ByWords> words = byWords(snapshot.searcher(), question, most);
      float[] vector = embedder.question(question);
      return ranked(snapshot.searcher(), joined(words), vector, most).stream()
          .limit(most)
          .map(PassageSearch::place)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The index could not be searched", e);
    }
  }

  private static RankedPassage place(Fusion.Ranked ranked) {
    Candidate candidate = ranked.candidate();
    return new RankedPassage(candidate.document(), candidate.ordinal(), ranked.score());
  }

  /**
   * The {@code most} passages whose vectors are nearest to the question's, nearest first, as the
   * search comes upon them: for measuring what it misses. Scores are cosines.
   */
  public List<RankedPassage> nearest(Snapshot snapshot, String question, int most) {
    return byVectors(
        snapshot,
        question,
        most,
        vector ->
            vectors.nearest(snapshot.searcher(), vector, Math.max(most, ranking.byVectors())));
  }

  /** The same, with each passage of the revision compared. */
  public List<RankedPassage> nearestOfAll(Snapshot snapshot, String question, int most) {
    return byVectors(
        snapshot,
        question,
        most,
        vector -> Vectors.nearestOfAll(snapshot.searcher(), vector, most));
  }

  /** Finds passages by a question's vector. */
  @FunctionalInterface
  private interface ByVector {
    List<Integer> entries(float[] vector) throws IOException;
  }

  private List<RankedPassage> byVectors(
      Snapshot snapshot, String question, int most, ByVector search) {
    float[] vector = embedder.question(question);
    try {
      return candidates
          .of(snapshot.searcher(), vector, search.entries(vector).stream().sorted().toList())
          .stream()
          .sorted(
              Comparator.comparingDouble(Candidate::similarity)
                  .reversed()
                  .thenComparing(Candidate.READING_ORDER))
          .limit(most)
          .map(one -> new RankedPassage(one.document(), one.ordinal(), one.similarity()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The index could not be searched", e);
    }
  }

  /** What the question's words alone find. */
  private record ByWords(Query query, Map<Integer, Double> best) {}

  /** Begins to search for the words on another thread: that needs no vector. */
  private CompletableFuture<ByWords> byWords(IndexSearcher searcher, String question, int most) {
    return beside(
        () -> {
          Query query = words.of(question, searcher);
          return new ByWords(query, Words.best(searcher, query, Math.max(most, ranking.byWords())));
        });
  }

  /** Something that is read from the index. */
  @FunctionalInterface
  private interface Part<T> {
    T read() throws IOException;
  }

  /** Reads a part of the index on another thread. */
  private static <T> CompletableFuture<T> beside(Part<T> part) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return part.read();
          } catch (IOException e) {
            throw new UncheckedIOException("The index could not be searched", e);
          }
        });
  }

  private static <T> T joined(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private List<Fusion.Ranked> ranked(
      IndexSearcher searcher, ByWords words, float[] vector, int most) throws IOException {
    TreeSet<Integer> entries =
        new TreeSet<>(vectors.nearest(searcher, vector, Math.max(most, ranking.byVectors())));
    entries.removeAll(words.best().keySet());
    List<Integer> others = List.copyOf(entries);
    CompletableFuture<Map<Integer, Double>> lexical =
        beside(() -> Words.scores(searcher, words.query(), others));
    entries.addAll(words.best().keySet());
    List<Candidate> read = candidates.of(searcher, vector, List.copyOf(entries));
    Map<Integer, Double> fit = new HashMap<>(words.best());
    fit.putAll(joined(lexical));
    return feedback.ranked(
        searcher,
        vector,
        read.stream().map(one -> one.withLexical(fit.getOrDefault(one.entry(), 0.0))).toList(),
        most);
  }

  private static List<Hit> hits(Snapshot snapshot, float[] vector, List<Fusion.Ranked> ranked)
      throws IOException {
    List<Hit> hits = new ArrayList<>(ranked.size());
    Map<String, IndexedDocument> documents = new HashMap<>();
    SentenceVectors.Asked asked = SentenceVectors.ask(vector);
    for (Fusion.Ranked each : ranked) {
      Candidate candidate = each.candidate();
      IndexedDocument document =
          documents.computeIfAbsent(
              candidate.document(), _ -> snapshot.documentOf(candidate.entry()));
      hits.add(
          new Hit(
              document,
              document.passages().get(candidate.ordinal()),
              each.score(),
              candidate.lexical(),
              candidate.similarity(),
              sentences(snapshot.searcher(), asked, candidate.entry())));
    }
    return hits;
  }

  private static List<Double> sentences(
      IndexSearcher searcher, SentenceVectors.Asked question, int entry) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
    LeafReader reader = leaf.reader();
    BinaryDocValues sentences = DocValues.getBinary(reader, Fields.SENTENCES);
    return sentences.advanceExact(entry - leaf.docBase)
        ? Arrays.stream(question.similarities(sentences.binaryValue())).boxed().toList()
        : List.of();
  }
}
