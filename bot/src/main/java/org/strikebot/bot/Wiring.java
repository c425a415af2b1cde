package org.strikebot.bot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.strikebot.bot.composition.CompositionEvents;
import org.strikebot.bot.composition.ModelComposition;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.library.Shelf;
import org.strikebot.bot.settings.Settings;
import org.strikebot.bot.terminal.Bot;
import org.strikebot.bot.terminal.Bots;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.Progress;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.measure.BeirCollection;
import org.strikebot.index.measure.BeirFigures;
import org.strikebot.index.measure.BeirMeasure;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentReader;
import org.strikebot.index.source.GuardedReader;
import org.strikebot.index.store.LibraryIndex;

/**
 * Puts the parts together by hand, here for the terminal; {@link LibraryParts} is wired for
 * libraries, {@link AnswerWiring} for answers, {@link ServeWiring} for Discord. Nothing is loaded
 * before it is needed.
 */
final class Wiring implements Bots {

  /** Enough for reports of some hundred pages; more is refused, kindly. */
  private static final int READER_MEGABYTES = 256;

  /** As long as a moderator waits, twice over. */
  private static final Duration READER_TIME = Duration.ofSeconds(40);

  /**
   * The parts that take long to start, so that many bots in one process can share them.
   *
   * @param models the embedding model whose files are or will be in a folder
   * @param reader reads what strangers wrote
   */
  record Heavy(Function<Path, DeferredEmbedder> models, DocumentReader reader) {

    /** These models, and a reader of its own. */
    static Heavy with(Function<Path, DeferredEmbedder> models) {
      return new Heavy(models, new GuardedReader(READER_MEGABYTES, READER_TIME));
    }
  }

  private final Path modelData;
  private final Foundation foundation;

  /**
   * @param modelData the data folder used where no settings are at hand: for the model's files only
   * @param environment where the keys of chat models are
   */
  Wiring(
      InstantSource clock,
      LongSupplier nanoTime,
      Path modelData,
      Map<String, String> environment,
      Heavy heavy) {
    this.modelData = modelData;
    this.foundation = new Foundation(clock, nanoTime, environment, heavy, new DeferredAnalysis());
  }

  /** What is wired for Discord, on the same foundation. */
  ServeWiring discord() {
    return new ServeWiring(foundation);
  }

  @Override
  public Bot open(Settings settings, Progress progress) {
    LibraryParts parts = LibraryParts.of(foundation, settings);
    try {
      LibraryOrigin origin = origin(settings);
      return new OpenBot(
          foundation,
          parts,
          parts.libraries().open(origin, progress),
          settings,
          CompositionEvents.NONE,
          origin);
    } catch (RuntimeException e) {
      parts.embedder().close();
      throw e;
    }
  }

  private static LibraryOrigin origin(Settings settings) {
    LibraryOrigin start = LibraryOrigin.of(settings.library().folder());
    String server = settings.library().server();
    return server == null ? start : new LibraryOrigin.Server(server, start);
  }

  @Override
  public Bot over(List<Document> documents, Settings settings, Path folder, Progress progress) {
    DataFolder data = new DataFolder(settings.data().folder());
    DeferredEmbedder embedder = foundation.heavy().models().apply(data.model());
    LibraryIndex index = LibraryIndex.open(folder, embedder.model(), 1);
    LibraryParts parts =
        LibraryParts.of(
            foundation, settings, embedder, new DataFolder(folder), folder.resolve("vectors"));
    parts.ingest().ingest(index, documents, "eval", progress);
    OpenLibrary library =
        new OpenLibrary(
            index, new Shelf(folder), Optional.empty(), List.of(), List.of(), List.of());
    return new OpenBot(
        foundation,
        parts,
        library,
        settings,
        CompositionEvents.NONE,
        new LibraryOrigin.Folder(folder));
  }

  @Override
  public BeirFigures measure(BeirCollection collection, Path folder, Progress progress) {
    try (DeferredEmbedder embedder = model();
        LibraryIndex index = LibraryIndex.open(folder, embedder.model(), 1)) {
      Path vectors = folder.resolve("vectors");
      CachedPassages cached =
          new CachedPassages(
              embedder, new EmbeddingCache(vectors, embedder.model(), embedder.dimension()));
      Ingest ingest =
          new Ingest(foundation.analysis(), SentenceTexts.NONE, cached, foundation.clock());
      return new BeirMeasure(embedder, ingest, foundation.nanoTime())
          .measure(collection, index, progress);
    }
  }

  @Override
  public Analysis analysis() {
    return foundation.analysis();
  }

  @Override
  public List<Bots.Trial> tryChatModels(Settings settings) {
    return settings.chat().models().isEmpty()
        ? List.of()
        : new ModelComposition(
                settings.chat(),
                foundation.environment(),
                CompositionEvents.NONE,
                foundation.clock())
            .trials().stream()
                .map(trial -> new Bots.Trial(trial.model(), trial.works(), trial.finding()))
                .toList();
  }

  @Override
  public String tryModel() {
    try (DeferredEmbedder embedder = model()) {
      int figures = embedder.question("Is the model there?").length;
      return embedder.model() + " gives vectors of " + figures + " figures";
    }
  }

  private DeferredEmbedder model() {
    return foundation.heavy().models().apply(new DataFolder(modelData).model());
  }
}
