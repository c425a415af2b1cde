package org.strikebot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.strikebot.bot.question.FollowUp;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Retrieval;
import org.strikebot.bot.retrieval.Spelling;
import org.strikebot.bot.retrieval.WordFit;
import org.strikebot.index.embedding.BgeEmbedder;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.Embedder;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.search.PassageSearch;
import org.strikebot.index.source.Document;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.LibraryIndex;

/**
 * How long questions take while a library is written anew, beside how long they take in quiet. All
 * passages are split, analysed and written again, as after a new version of the program; their
 * vectors are known from before, as then. The passages' vectors are made up; the questions' are the
 * model's.
 */
final class ReadersMeanwhile {

  private static final int WARM = 100;
  private static final int QUIET = 400;

  /** One asker who takes a moment between two questions. */
  private static final Duration PAUSE = Duration.ofMillis(30);

  private final Place place = new Place();
  private final int passages;
  private long asked;

  ReadersMeanwhile(int passages) {
    this.passages = passages;
  }

  /** What questions took. */
  private record Taken(List<Long> nanoseconds, int failed) {

    double percentile(double share) {
      List<Long> sorted = new ArrayList<>(nanoseconds);
      Collections.sort(sorted);
      return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)))
          / 1e6;
    }

    String told() {
      return "%d questions, %d failed, median %.0f ms, p99 %.0f ms"
          .formatted(nanoseconds.size() + failed, failed, percentile(0.5), percentile(0.99));
    }
  }

  /** The analysis that ships under another name, so that everything is analysed again. */
  private record Renamed(Analysis analysis, String version) implements Analysis {

    @Override
    public IndexedDocument analyse(Document document) {
      return analysis.analyse(document);
    }
  }

  /** Vectors without a model: their direction hangs on the text alone. */
  private record MadeUp(BgeEmbedder questions) implements Embedder {

    @Override
    public float[] question(String question) {
      return questions.question(question);
    }

    @Override
    public List<float[]> passages(List<String> texts) {
      return texts.stream().map(this::vector).toList();
    }

    private float[] vector(String text) {
      SplittableRandom random = new SplittableRandom(text.hashCode());
      float[] vector = new float[dimension()];
      double square = 0;
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
        square += vector[i] * vector[i];
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= (float) Math.sqrt(square);
      }
      return vector;
    }

    @Override
    public String model() {
      return questions.model();
    }

    @Override
    public int dimension() {
      return questions.dimension();
    }
  }

  /** Measures, and tells it in lines of Markdown. */
  String measure() throws Exception {
    Path folder = Files.createTempDirectory(place.folder("meanwhile"), "library");
    try (BgeEmbedder model = BgeEmbedder.load(place.folder("model"));
        LibraryIndex index = LibraryIndex.open(folder.resolve("index"), model.model(), 3);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Sample sample = new Sample(model);
      List<Document> documents = documents(sample);
      IngestReport first =
          ingest(folder, model, "first").ingest(index, documents, "bench", (d, a) -> {});
      Retrieval retrieval =
          new Retrieval(
              new FollowUp(),
              new QuestionReader(),
              new Spelling(model),
              new PassageSearch(model, System::nanoTime),
              EvidenceReader.shipped(new WordFit(model)));
      Callable<Taken> warm = () -> ask(retrieval, index, sample, () -> asked >= WARM);
      warm.call();
      Taken quiet = ask(retrieval, index, sample, () -> asked >= WARM + QUIET);
      Future<IngestReport> reindex =
          threads.submit(
              () ->
                  ingest(folder, model, "second").ingest(index, documents, "bench", (d, a) -> {}));
      long begun = System.nanoTime();
      Taken meanwhile = ask(retrieval, index, sample, reindex::isDone);
      double took = (System.nanoTime() - begun) / 1e9;
      IngestReport report = reindex.get();
      int count;
      try (var snapshot = index.snapshot()) {
        count = snapshot.passages();
      }
      return "a library of %,d passages (first made in %.0f s), quiet: %s%n"
              .formatted(count, first.took().toMillis() / 1e3, quiet.told())
          + "the same while all are written anew (%.0f s, %d vectors computed): %s; p99 is %.2f times the quiet one%n"
              .formatted(
                  took,
                  report.computed(),
                  meanwhile.told(),
                  meanwhile.percentile(0.99) / quiet.percentile(0.99));
    }
  }

  private List<Document> documents(Sample sample) {
    int each =
        sample.toIndex(20).stream()
                .mapToInt(document -> Sample.analysis().analyse(document).passages().size())
                .sum()
            / 20;
    return sample.toIndex(passages / each + 1);
  }

  private static Ingest ingest(Path folder, BgeEmbedder model, String version) {
    Embedder embedder = new MadeUp(model);
    return new Ingest(
        new Renamed(Sample.analysis(), version),
        SentenceTexts.EACH,
        new CachedPassages(
            embedder, new EmbeddingCache(folder, embedder.model(), embedder.dimension())),
        InstantSource.system());
  }

  private Taken ask(Retrieval retrieval, LibraryIndex index, Sample sample, BooleanSupplier enough)
      throws InterruptedException {
    List<Long> taken = new ArrayList<>();
    int failed = 0;
    while (!enough.getAsBoolean()) {
      Question question = Question.of(sample.question(asked++));
      long begun = System.nanoTime();
      try {
        retrieval.retrieve(index, question);
        taken.add(System.nanoTime() - begun);
      } catch (RuntimeException broken) {
        System.err.println("failed: " + broken);
        failed++;
      }
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    }
    return new Taken(taken, failed);
  }
}
