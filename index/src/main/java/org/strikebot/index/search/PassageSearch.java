package org.strikebot.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.strikebot.index.embedding.Embedder;
import org.strikebot.index.passage.Passage;
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
  private final Fusion fusion;

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
    this.fusion =
        new Fusion(ranking.vectorWeight(), ranking.sentenceWeight(), ranking.documentWeight());
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
    float[] vector = embedder.question(question);
    long embedded = nanoseconds.getAsLong();
    try {
      List<Fusion.Ranked> ranked = ranked(snapshot.searcher(), question, vector, most);
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
      float[] vector = embedder.question(question);
      return ranked(snapshot.searcher(), question, vector, most).stream()
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

  private List<Fusion.Ranked> ranked(
      IndexSearcher searcher, String question, float[] vector, int most) throws IOException {
    int wanted = Math.max(most, ranking.candidates());
    Query query = words.of(question);
    TreeSet<Integer> entries = new TreeSet<>(Words.best(searcher, query, wanted));
    entries.addAll(Vectors.nearest(searcher, vector, wanted));
    return fusion.rank(candidates(searcher, query, vector, List.copyOf(entries)));
  }

  private static List<Candidate> candidates(
      IndexSearcher searcher, Query query, float[] vector, List<Integer> entries)
      throws IOException {
    Map<Integer, Double> lexical = Words.scores(searcher, query, entries);
    Map<Integer, Double> similar = Vectors.similarities(searcher, vector, entries);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Candidate> candidates = new ArrayList<>(entries.size());
    LeafReaderContext current = null;
    SortedDocValues documents = DocValues.emptySorted();
    NumericDocValues ordinals = DocValues.emptyNumeric();
    for (int entry : entries) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
      if (leaf != current) {
        current = leaf;
        documents = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT);
        ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
      }
      int local = entry - leaf.docBase;
      if (documents.advanceExact(local) && ordinals.advanceExact(local)) {
        double similarity = similar.getOrDefault(entry, 0.0);
        candidates.add(
            new Candidate(
                entry,
                documents.lookupOrd(documents.ordValue()).utf8ToString(),
                (int) ordinals.longValue(),
                lexical.getOrDefault(entry, 0.0),
                similarity,
                sentences(searcher, vector, entry).stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(similarity)));
      }
    }
    return candidates;
  }

  private static List<Hit> hits(Snapshot snapshot, float[] vector, List<Fusion.Ranked> ranked)
      throws IOException {
    List<Hit> hits = new ArrayList<>(ranked.size());
    for (Fusion.Ranked each : ranked) {
      Candidate candidate = each.candidate();
      Optional<IndexedDocument> document = snapshot.document(candidate.document());
      if (document.isPresent()) {
        Passage passage = document.get().passages().get(candidate.ordinal());
        hits.add(
            new Hit(
                document.get(),
                passage,
                each.score(),
                candidate.lexical(),
                candidate.similarity(),
                sentences(snapshot.searcher(), vector, candidate.entry())));
      }
    }
    return hits;
  }

  private static List<Double> sentences(IndexSearcher searcher, float[] vector, int entry)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
    LeafReader reader = leaf.reader();
    BinaryDocValues sentences = DocValues.getBinary(reader, Fields.SENTENCES);
    return sentences.advanceExact(entry - leaf.docBase)
        ? SentenceVectors.similarities(vector, sentences.binaryValue())
        : List.of();
  }
}
