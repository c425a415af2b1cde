package org.strikebot.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.strikebot.bot.question.FollowUp;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Retrieval;
import org.strikebot.bot.retrieval.Spelling;
import org.strikebot.bot.retrieval.WordFit;
import org.strikebot.index.embedding.BgeEmbedder;
import org.strikebot.index.search.PassageSearch;
import org.strikebot.index.search.RankedPassage;
import org.strikebot.index.store.Change;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.LibraryWriter;
import org.strikebot.index.store.Snapshot;

/** Our library, search and retrieval, over a sample of a given size. */
@State(Scope.Benchmark)
public class Ours {

  /** How many questions the recall is measured on. */
  private static final int JUDGED = 50;

  @Param({"1000", "10000", "100000", "1000000"})
  private int passages;

  private final Place place = new Place();
  private @Nullable BgeEmbedder embedder;
  private @Nullable LibraryIndex index;
  private @Nullable PassageSearch search;
  private @Nullable Retrieval retrieval;
  private @Nullable Sample sample;
  private long asked;

  /** Makes the index where there is none, opens it, and notes its sizes. */
  @Setup(Level.Trial)
  public void open() {
    BgeEmbedder model = BgeEmbedder.load(place.folder("model"));
    Sample made = new Sample(model);
    embedder = model;
    sample = made;
    search = new PassageSearch(model, System::nanoTime);
    retrieval =
        new Retrieval(
            new FollowUp(),
            new QuestionReader(),
            new Spelling(model),
            search(),
            EvidenceReader.shipped(new WordFit(model)));
    Path folder = place.folder("ours-" + passages);
    make(folder, made);
    double before = Place.heapMegabytes();
    long begun = System.nanoTime();
    LibraryIndex opened = LibraryIndex.open(folder, model.model(), 1);
    index = opened;
    search().search(opened, made.question(-1), 10);
    place.note("ours.reopen", passages, (System.nanoTime() - begun) / 1e9);
    place.note("ours.recall", passages, recall(model, opened));
    place.note("ours.heap", passages, Place.heapMegabytes() - before);
    place.note("ours.disk", passages, Place.diskMegabytes(folder));
  }

  private void make(Path folder, Sample made) {
    try (LibraryIndex empty = LibraryIndex.open(folder, BgeEmbedder.MODEL, 1)) {
      if (!empty.revisions().isEmpty()) {
        return;
      }
      long begun = System.nanoTime();
      try (LibraryWriter writer = empty.write()) {
        for (int i = 0; i < passages / Sample.PASSAGES_OF_DOCUMENT; i++) {
          writer.put(made.document(i, passages));
        }
        writer.join();
        writer.commit(new Change("bench", Instant.EPOCH, "sample"), "sample-" + passages);
      }
      place.note("ours.write", passages, (System.nanoTime() - begun) / 1e9);
    }
  }

  /** The share of the ten nearest passages of all that are found, for questions as asked. */
  private double recall(BgeEmbedder model, LibraryIndex opened) {
    PassageSearch all = new PassageSearch(model, System::nanoTime);
    double found = 0;
    try (Snapshot snapshot = opened.snapshot()) {
      for (int i = 0; i < JUDGED; i++) {
        String question = sample().question(1_000_000_000L + i);
        Set<String> exact = names(all.nearestOfAll(snapshot, question, 10));
        Set<String> got = names(all.nearest(snapshot, question, 10));
        got.retainAll(exact);
        found += got.size() / (double) exact.size();
      }
    }
    return found / JUDGED;
  }

  private static Set<String> names(List<RankedPassage> ranked) {
    return ranked.stream()
        .map(one -> one.document() + " " + one.ordinal())
        .collect(Collectors.toCollection(HashSet::new));
  }

  @TearDown(Level.Trial)
  public void close() {
    index().close();
    embedder().close();
  }

  /** A question that was not asked before. */
  String question() {
    return sample().question(asked++);
  }

  BgeEmbedder embedder() {
    return Objects.requireNonNull(embedder);
  }

  LibraryIndex index() {
    return Objects.requireNonNull(index);
  }

  PassageSearch search() {
    return Objects.requireNonNull(search);
  }

  Retrieval retrieval() {
    return Objects.requireNonNull(retrieval);
  }

  private Sample sample() {
    return Objects.requireNonNull(sample);
  }
}
