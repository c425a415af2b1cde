package org.strikebot.bench;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.strikebot.index.embedding.BgeEmbedder;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.source.Document;
import org.strikebot.index.store.LibraryIndex;

/** The time to make the same passages searchable, nothing known before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
public class IndexingBenchmark {

  private static final int DOCUMENTS = 30;

  private final Place place = new Place();
  private @Nullable BgeEmbedder embedder;
  private List<Document> documents = List.of();
  private List<dev.langchain4j.data.document.Document> passages = List.of();

  /** Makes the documents, and the passages that they are divided into. */
  @Setup(Level.Trial)
  public void prepare() {
    BgeEmbedder model = BgeEmbedder.load(place.folder("model"));
    embedder = model;
    documents = new Sample(model).toIndex(DOCUMENTS);
    passages =
        documents.stream()
            .map(Sample.analysis()::analyse)
            .flatMap(
                analysed ->
                    analysed.passages().stream()
                        .map(passage -> passage.span().of(analysed.document().text())))
            .map(dev.langchain4j.data.document.Document::from)
            .toList();
    place.note("indexed", 0, passages.size());
  }

  /** Split, embedded and written; a vector a passage, as the ingestor has it. */
  @Benchmark
  public Object ours() throws IOException {
    return ours(SentenceTexts.NONE);
  }

  /** As the bot does it: each sentence has a vector of its own besides. */
  @Benchmark
  public Object oursWithSentences() throws IOException {
    return ours(SentenceTexts.EACH);
  }

  private Object ours(SentenceTexts sentences) throws IOException {
    BgeEmbedder model = Objects.requireNonNull(embedder);
    Path folder = Files.createTempDirectory(place.folder("indexing"), "ours");
    CachedPassages vectors =
        new CachedPassages(model, new EmbeddingCache(folder, model.model(), model.dimension()));
    try (LibraryIndex index = LibraryIndex.open(folder.resolve("index"), model.model(), 1)) {
      return new Ingest(Sample.analysis(), sentences, vectors, InstantSource.system())
          .ingest(index, documents, "bench", (done, all) -> {});
    }
  }

  /** LangChain4j's ingestor with the same model, given the passages ready split. */
  @Benchmark
  public Object langchain4j() {
    return EmbeddingStoreIngestor.builder()
        .embeddingModel(new BgeSmallEnV15QuantizedEmbeddingModel())
        .embeddingStore(new InMemoryEmbeddingStore<>())
        .build()
        .ingest(passages);
  }
}
