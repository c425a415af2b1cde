package org.strikebot.bot;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.strikebot.index.embedding.BgeEmbedder;
import org.strikebot.index.embedding.Embedder;
import org.strikebot.index.embedding.WordEmbedder;

/**
 * The embedding model, loaded on another thread while the index is being opened; whoever needs a
 * vector waits for it. Safe for use by several threads.
 */
final class DeferredEmbedder implements Embedder, WordEmbedder, AutoCloseable {

  private final CompletableFuture<BgeEmbedder> loading;
  private final Consumer<BgeEmbedder> end;

  /**
   * Begins to load the model.
   *
   * @param load gives the model; called once, on a thread of its own
   * @param end what becomes of the model when this is closed
   */
  DeferredEmbedder(Supplier<BgeEmbedder> load, Consumer<BgeEmbedder> end) {
    this.end = end;
    loading = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("model")
        .start(
            () -> {
              try {
                loading.complete(load.get());
              } catch (RuntimeException | LinkageError e) {
                // A native library that does not fit the machine is a LinkageError.
                loading.completeExceptionally(e);
              }
            });
  }

  /** Begins to load the model, whose files are in {@code folder} or will be. */
  static DeferredEmbedder of(Path folder) {
    return new DeferredEmbedder(() -> BgeEmbedder.load(folder), BgeEmbedder::close);
  }

  @Override
  public String model() {
    return BgeEmbedder.MODEL;
  }

  @Override
  public int dimension() {
    return BgeEmbedder.DIMENSION;
  }

  @Override
  public float[] question(String question) {
    return loaded().question(question);
  }

  @Override
  public List<float[]> passages(List<String> passages) {
    return loaded().passages(passages);
  }

  @Override
  public ReadText read(String text) {
    return loaded().read(text);
  }

  @Override
  public EmbeddedWords words(String text) {
    return loaded().words(text);
  }

  @Override
  public EmbeddedWords questionWords(String question) {
    return loaded().questionWords(question);
  }

  @Override
  public boolean common(String word) {
    return loaded().common(word);
  }

  private BgeEmbedder loaded() {
    try {
      return loading.join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "The embedding model could not be started on this machine (" + e.getCause() + ").", e);
    }
  }

  @Override
  public void close() {
    // A process that ends while its model is still being loaded can crash in native code, so that
    // is waited for.
    loading
        .handle(
            (loaded, failed) -> {
              if (loaded != null) {
                end.accept(loaded);
              }
              return failed == null;
            })
        .join();
  }
}
