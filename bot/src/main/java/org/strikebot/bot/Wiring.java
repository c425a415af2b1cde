package org.strikebot.bot;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.AnswerFlow;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.PeopleFile;
import org.strikebot.bot.citation.CitedAnswer;
import org.strikebot.bot.composition.CompositionEvents;
import org.strikebot.bot.composition.ModelComposition;
import org.strikebot.bot.composition.TokenBudget;
import org.strikebot.bot.discord.LibraryCore;
import org.strikebot.bot.discord.Serving;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.library.Shelf;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.ServedLibraries;
import org.strikebot.bot.moderation.SourceDesk;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.Screening;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Retrieved;
import org.strikebot.bot.settings.Settings;
import org.strikebot.bot.terminal.Bot;
import org.strikebot.bot.terminal.Bots;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.embedding.SentenceReader;
import org.strikebot.index.embedding.WordVectors;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.DocumentAnalysis;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.Progress;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.measure.BeirCollection;
import org.strikebot.index.measure.BeirFigures;
import org.strikebot.index.measure.BeirMeasure;
import org.strikebot.index.quotation.QuotationFinder;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.PassageSearch;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentReader;
import org.strikebot.index.source.GuardedReader;
import org.strikebot.index.source.fetch.FetchLimits;
import org.strikebot.index.source.fetch.SourceFetcher;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.KeptRevisions;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Snapshot;

/** Puts the parts together by hand. Nothing is loaded before it is needed. */
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
  record Heavy(Function<Path, DeferredEmbedder> models, DocumentReader reader) {}

  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final Path modelData;
  private final Map<String, String> environment;
  private final Heavy heavy;
  private final Analysis analysis = new DeferredAnalysis();

  /**
   * @param modelData the data folder used where no settings are at hand: for the model's files only
   * @param environment where the keys of chat models are
   */
  Wiring(
      InstantSource clock, LongSupplier nanoTime, Path modelData, Map<String, String> environment) {
    this(
        clock,
        nanoTime,
        modelData,
        environment,
        new Heavy(DeferredEmbedder::of, new GuardedReader(READER_MEGABYTES, READER_TIME)));
  }

  /** The same with other heavy parts. */
  Wiring(
      InstantSource clock,
      LongSupplier nanoTime,
      Path modelData,
      Map<String, String> environment,
      Heavy heavy) {
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.modelData = modelData;
    this.environment = Map.copyOf(environment);
    this.heavy = heavy;
  }

  @Override
  public Bot open(Settings settings, Progress progress) {
    DataFolder data = new DataFolder(settings.data().folder());
    DeferredEmbedder embedder = heavy.models().apply(data.model());
    try {
      SentenceReader reader = reader(embedder, data.vectors());
      Ingest ingest = ingest(embedder, reader, data.vectors());
      Libraries libraries = libraries(data, embedder, ingest, settings);
      LibraryOrigin origin = origin(settings);
      OpenLibrary library = libraries.open(origin, progress);
      return new OpenBot(
          embedder, reader, library, settings, CompositionEvents.NONE, libraries, ingest, origin);
    } catch (RuntimeException e) {
      embedder.close();
      throw e;
    }
  }

  /** Tries the token, so that a start which must fail fails before the library is read. */
  void knock(Settings settings) {
    Serving.knock(settings.discord(), clock);
  }

  private Libraries libraries(
      DataFolder data, DeferredEmbedder embedder, Ingest ingest, Settings settings) {
    return new Libraries(
        data,
        embedder.model(),
        ingest,
        program(),
        new KeptRevisions(settings.sources().revisions(), settings.sources().keep()),
        clock);
  }

  private static LibraryOrigin origin(Settings settings) {
    LibraryOrigin start = LibraryOrigin.of(settings.library().folder());
    String server = settings.library().server();
    return server == null ? start : new LibraryOrigin.Server(server, start);
  }

  /** Serves Discord from the library that {@code settings} name, until the process is to end. */
  void serve(Settings settings, Progress progress, PrintWriter out) throws InterruptedException {
    DataFolder data = new DataFolder(settings.data().folder());
    DeferredEmbedder embedder = heavy.models().apply(data.model());
    SentenceReader reader = reader(embedder, data.vectors());
    Ingest ingest = ingest(embedder, reader, data.vectors());
    LibraryOrigin start = LibraryOrigin.of(settings.library().folder());
    LibraryOrigin every = new LibraryOrigin.Server("every", start);
    Libraries libraries = libraries(data, embedder, ingest, settings);
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (Records records = Records.open(data.root().resolve("records.db"));
        OpenBot bot =
            new OpenBot(
                embedder,
                reader,
                libraries.open(every, progress),
                settings,
                new ModelMeters(registry),
                libraries,
                ingest,
                every);
        ServedLibraries served =
            new ServedLibraries(
                libraries,
                data,
                start,
                embedder.model(),
                settings.sources().refresh(),
                bot::curator)) {
      Map<String, AnswerFlow> flows = new ConcurrentHashMap<>();
      LibraryCore core =
          new LibraryCore(
              served::index,
              (server, question, audience) ->
                  flows
                      .computeIfAbsent(
                          server,
                          asking ->
                              bot.answering.flow(
                                  new DailyTokens(records.usage(), asking, settings.chat(), clock)))
                      .answer(served.index(server), question, bot.answering.gradually(audience)),
              (index, words, most) -> bot.search.search(index, words, most).evidence(),
              embedder::question,
              (server, documents) ->
                  new Dossier(analysis(), documents, new PeopleFile(data.people(server))));
      new Serving(settings.discord(), settings.health(), records, registry, clock)
          .run(core, served, served, out);
    }
  }

  @Override
  public Bot over(List<Document> documents, Settings settings, Path folder, Progress progress) {
    DataFolder data = new DataFolder(settings.data().folder());
    DeferredEmbedder embedder = heavy.models().apply(data.model());
    LibraryIndex index = LibraryIndex.open(folder, embedder.model(), 1);
    Path vectors = folder.resolve("vectors");
    SentenceReader reader = reader(embedder, vectors);
    Ingest ingest = ingest(embedder, reader, vectors);
    ingest.ingest(index, documents, "eval", progress);
    OpenLibrary library =
        new OpenLibrary(
            index, new Shelf(folder), Optional.empty(), List.of(), List.of(), List.of());
    return new OpenBot(
        embedder,
        reader,
        library,
        settings,
        CompositionEvents.NONE,
        libraries(new DataFolder(folder), embedder, ingest, settings),
        ingest,
        new LibraryOrigin.Folder(folder));
  }

  @Override
  public BeirFigures measure(BeirCollection collection, Path folder, Progress progress) {
    try (DeferredEmbedder embedder = heavy.models().apply(new DataFolder(modelData).model());
        LibraryIndex index = LibraryIndex.open(folder, embedder.model(), 1)) {
      Path vectors = folder.resolve("vectors");
      CachedPassages cached =
          new CachedPassages(
              embedder, new EmbeddingCache(vectors, embedder.model(), embedder.dimension()));
      Ingest ingest = new Ingest(analysis, SentenceTexts.NONE, cached, clock);
      return new BeirMeasure(embedder, ingest, nanoTime).measure(collection, index, progress);
    }
  }

  @Override
  public Analysis analysis() {
    return analysis;
  }

  @Override
  public List<Bots.Trial> tryChatModels(Settings settings) {
    return settings.chat().models().isEmpty()
        ? List.of()
        : new ModelComposition(settings.chat(), environment, CompositionEvents.NONE, clock)
            .trials().stream()
                .map(trial -> new Bots.Trial(trial.model(), trial.works(), trial.finding()))
                .toList();
  }

  @Override
  public String tryModel() {
    try (DeferredEmbedder embedder = heavy.models().apply(new DataFolder(modelData).model())) {
      int figures = embedder.question("Is the model there?").length;
      return embedder.model() + " gives vectors of " + figures + " figures";
    }
  }

  private SourceFetcher fetcher(Settings settings) {
    return new SourceFetcher(
        FetchLimits.DEFAULT,
        Set.copyOf(settings.sources().allowedHosts()),
        "strikebot (a Discord bot that reads the sources its moderators name)",
        clock);
  }

  private Ingest ingest(DeferredEmbedder embedder, SentenceReader reader, Path vectors) {
    CachedPassages cached =
        new CachedPassages(
            embedder, new EmbeddingCache(vectors, embedder.model(), embedder.dimension()), reader);
    return new Ingest(analysis, SentenceTexts.EACH, cached, clock);
  }

  private static SentenceReader reader(DeferredEmbedder embedder, Path vectors) {
    return new SentenceReader(
        embedder, new WordVectors(vectors, embedder.model(), embedder.dimension()));
  }

  /** Tells this build from every other; empty when it does not run from one file. */
  private static Optional<String> program() {
    try {
      var source = Strikebot.class.getProtectionDomain().getCodeSource();
      Path file = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
      return Files.isRegularFile(file)
          ? Optional.of(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file could not be looked at", e);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The analysis, made when the first document needs it: mostly none does. */
  private static final class DeferredAnalysis implements Analysis {

    private @Nullable Analysis analysis;

    private synchronized Analysis analysis() {
      Analysis made = analysis;
      if (made == null) {
        made = new DocumentAnalysis(new QuotationFinder()::find, DocumentAnalysis.SIZES);
        analysis = made;
      }
      return made;
    }

    @Override
    public String version() {
      return analysis().version();
    }

    @Override
    public IndexedDocument analyse(Document document) {
      return analysis().analyse(document);
    }
  }

  /** A bot over one library; what only answering needs is made when the first question comes. */
  private final class OpenBot implements Bot {

    private final DeferredEmbedder embedder;
    private final OpenLibrary library;
    private final Settings settings;
    private final Libraries libraries;
    private final Ingest ingest;
    private final LibraryOrigin origin;
    private @Nullable SourceFetcher fetcher;
    private final PeopleFile people;
    private final PassageSearch search;
    private final Answering answering;
    private final AnswerFlow flow;

    OpenBot(
        DeferredEmbedder embedder,
        SentenceReader reader,
        OpenLibrary library,
        Settings settings,
        CompositionEvents events,
        Libraries libraries,
        Ingest ingest,
        LibraryOrigin origin) {
      this.embedder = embedder;
      this.library = library;
      this.settings = settings;
      this.libraries = libraries;
      this.ingest = ingest;
      this.origin = origin;
      this.people =
          new PeopleFile(
              new DataFolder(settings.data().folder())
                  .people(LibraryOrigin.of(settings.library().folder())));
      this.search = new PassageSearch(embedder, nanoTime);
      this.answering =
          new Answering(embedder, reader, search, settings, environment, events, clock, nanoTime);
      this.flow = answering.flow(TokenBudget.ENDLESS);
    }

    @Override
    public Answer answer(Question question, Audience audience) {
      return flow.answer(library.index(), question, answering.gradually(audience));
    }

    @Override
    public Evidence evidence(Question question, int most) {
      return switch (answering.screening().screen(question.text())) {
        case Screening.Screened.Admitted admitted ->
            answering
                .retrieval()
                .retrieve(library.index(), new Question(admitted.question(), question.before()))
                .evidence();
        case Screening.Screened.Refused _, Screening.Screened.OnlyOrders _ ->
            new Evidence(0, question.text(), List.of());
      };
    }

    @Override
    public Retrieved retrieved(Question question) {
      return answering.retrieval().retrieve(library.index(), question);
    }

    @Override
    public EvidenceReader reader() {
      return answering.reader();
    }

    @Override
    public Evidence search(String words, int most) {
      return search.search(library.index(), words, most).evidence();
    }

    @Override
    public OpenLibrary library() {
      return library;
    }

    @Override
    public Curator curator() {
      return curator(origin, library);
    }

    /** Changes {@code opened}, with this bot's answers. */
    synchronized Curator curator(LibraryOrigin from, OpenLibrary opened) {
      SourceFetcher shared = fetcher;
      if (shared == null) {
        shared = fetcher(settings);
        fetcher = shared;
      }
      return new Curator(
          from,
          opened.index(),
          opened.shelf(),
          libraries,
          ingest,
          new SourceDesk(shared, heavy.reader(), ingest),
          (index, question) ->
              CitedAnswer.of(answering.extracts().answer(index, Question.of(question))).text(),
          clock);
    }

    @Override
    public Dossier dossier() {
      try (Snapshot snapshot = library.index().snapshot()) {
        return new Dossier(analysis(), snapshot.documents(), people);
      }
    }

    @Override
    public String composer() {
      return flow.composer();
    }

    @Override
    public void close() {
      if (fetcher != null) {
        fetcher.close();
      }
      library.close();
      embedder.close();
    }
  }
}
