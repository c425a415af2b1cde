package org.strikebot.bot;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Begins to load the embedding model before anything else is done, where the command line is sure
 * to need it: that takes as long as everything up to the first question.
 */
final class ModelAhead implements AutoCloseable {

  private static final Set<String> ANSWERING = Set.of("ask", "search", "chat", "serve");

  private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V");

  /** Begun and not asked for yet. */
  private final AtomicReference<@Nullable DeferredEmbedder> begun = new AtomicReference<>();

  private final Path folder;
  private final Function<Path, DeferredEmbedder> models;

  private ModelAhead(Path folder, Function<Path, DeferredEmbedder> models) {
    this.folder = folder;
    this.models = models;
  }

  /**
   * Begins, if a command with {@code arguments} answers questions.
   *
   * @param folder where the model's files are or will be, unless the command says otherwise
   * @param models begins to load the model whose files are in a folder
   */
  static ModelAhead of(
      List<String> arguments, Path folder, Function<Path, DeferredEmbedder> models) {
    ModelAhead ahead = new ModelAhead(folder, models);
    if (!arguments.isEmpty()
        && ANSWERING.contains(arguments.getFirst())
        && arguments.stream().noneMatch(HELP::contains)) {
      ahead.begun.set(models.apply(folder));
    }
    return ahead;
  }

  /** The model whose files are in {@code folder}; whoever asked for it closes it. */
  DeferredEmbedder at(Path wanted) {
    DeferredEmbedder ours = wanted.equals(folder) ? begun.getAndSet(null) : null;
    return ours == null ? models.apply(wanted) : ours;
  }

  /** Ends what nobody asked for. */
  @Override
  public void close() {
    DeferredEmbedder unused = begun.getAndSet(null);
    if (unused != null) {
      unused.close();
    }
  }
}
