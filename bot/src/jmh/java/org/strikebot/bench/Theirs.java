package org.strikebot.bench;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.strikebot.index.embedding.BgeEmbedder;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.store.EmbeddedDocument;

/** The same passages and vectors as a user of LangChain4j alone would keep and ask them. */
@State(Scope.Benchmark)
public class Theirs {

  /** Its file is one JSON text, which has to fit into memory several times over. */
  private static final int MOST_FOR_FILE = 100_000;

  @Param({"1000", "10000", "100000", "1000000"})
  private int passages;

  private @Nullable ContentRetriever retriever;
  private @Nullable Sample sample;
  private long asked;

  /** Fills the store, notes its sizes, and how long it takes to be read from its file. */
  @Setup(Level.Trial)
  public void fill() throws IOException {
    Place place = new Place();
    InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    double before;
    try (BgeEmbedder embedder = BgeEmbedder.load(place.folder("model"))) {
      Sample made = new Sample(embedder);
      sample = made;
      before = Place.heapMegabytes();
      for (int i = 0; i < passages / Sample.PASSAGES_OF_DOCUMENT; i++) {
        add(store, made.document(i, passages));
      }
    }
    place.note("theirs.heap", passages, Place.heapMegabytes() - before);
    if (passages <= MOST_FOR_FILE) {
      Path file = place.folder("theirs-" + passages).resolve("store.json");
      store.serializeToFile(file);
      place.note("theirs.disk", passages, Files.size(file) / 1e6);
      long begun = System.nanoTime();
      store = InMemoryEmbeddingStore.fromFile(file);
      place.note("theirs.reopen", passages, (System.nanoTime() - begun) / 1e9);
    }
    EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
    retriever =
        EmbeddingStoreContentRetriever.builder()
            .embeddingModel(model)
            .embeddingStore(store)
            .maxResults(10)
            .build();
  }

  private static void add(InMemoryEmbeddingStore<TextSegment> store, EmbeddedDocument document) {
    List<Embedding> vectors = new ArrayList<>();
    List<TextSegment> texts = new ArrayList<>();
    var indexed = document.document();
    for (Passage passage : indexed.passages()) {
      vectors.add(Embedding.from(document.passages().get(passage.ordinal())));
      texts.add(
          TextSegment.from(
              passage.span().of(indexed.document().text()),
              Metadata.from("document", passage.documentId())));
    }
    store.addAll(vectors, texts);
  }

  /** A question that was not asked before. */
  String question() {
    return Objects.requireNonNull(sample).question(asked++);
  }

  ContentRetriever retriever() {
    return Objects.requireNonNull(retriever);
  }
}
