package org.strikebot.bot.discord;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.strikebot.bot.LocalSite;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.LocalDiscord;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.LetterEmbedder;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.library.WholeDocuments;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.ServedLibraries;
import org.strikebot.bot.moderation.SourceDesk;
import org.strikebot.bot.records.Records;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentReader;
import org.strikebot.index.source.SourceReader;
import org.strikebot.index.source.fetch.FetchLimits;
import org.strikebot.index.source.fetch.SourceFetcher;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.KeptRevisions;
import org.strikebot.index.store.LibraryIndex;

/**
 * The bot on a local Discord, with a real library whose sources come from a local site; can be
 * ended and started again.
 */
final class LibraryBench implements AutoCloseable {

  final LocalDiscord discord = LocalDiscord.start();
  final LocalSite site = new LocalSite();

  /** Reads what is added from now on. */
  DocumentReader reader = new SourceReader();

  private final InstantSource clock = InstantSource.system();
  private final SourceFetcher fetcher =
      new SourceFetcher(FetchLimits.DEFAULT, Set.of("localhost"), "a test", clock);
  private final LetterEmbedder embedder = new LetterEmbedder();
  private volatile CountDownLatch analysing = new CountDownLatch(0);
  private final DataFolder data;
  private final LibraryOrigin origin;
  private final Ingest ingest;
  private final Libraries libraries;
  private final Path database;
  private Records records;
  private ServedLibraries served;
  private Service service;

  @SuppressWarnings("NullAway.Init") // the last three are there once it is started
  LibraryBench(Path folder) throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(
        documents.resolve("news.md"),
        "---\ntitle: Strike begins\nkind: article\npublished: 2016-04-26\n---\n"
            + FakeCore.SAID
            + ".\n");
    origin = new LibraryOrigin.Folder(documents);
    data = new DataFolder(folder.resolve("data"));
    database = folder.resolve("records.db");
    ingest =
        new Ingest(
            new HeldAnalysis(),
            SentenceTexts.EACH,
            new CachedPassages(
                embedder,
                new EmbeddingCache(data.vectors(), embedder.model(), embedder.dimension())),
            clock);
    libraries =
        new Libraries(
            data, embedder.model(), ingest, Optional.of("1"), KeptRevisions.latest(9), clock);
  }

  /**
   * @param every how long after it was asked for last a source is asked for again
   */
  void start(Duration every) {
    if (service != null) {
      discord.renewToken();
    }
    served = new ServedLibraries(libraries, data, origin, embedder.model(), every, this::curator);
    records = Records.open(database);
    Connection connection = new Connection((InetSocketAddress) discord.proxy().address(), true);
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    service =
        Service.open(
            new Service.Configuration(discord.token(), connection, true, 0, 2),
            Entrance.begin(connection, discord.token(), true, clock, new Meters(registry)),
            new FakeCore(),
            served,
            records,
            clock,
            registry,
            served);
  }

  private Curator curator(LibraryOrigin origin, OpenLibrary library) {
    return new Curator(
        origin,
        library.index(),
        library.shelf(),
        libraries,
        ingest,
        new SourceDesk(fetcher, source -> reader.read(source), ingest),
        (index, question) -> everything(index),
        clock);
  }

  /** Answers every question with all words of the library. */
  private static String everything(LibraryIndex index) {
    try (var snapshot = index.snapshot()) {
      return snapshot.documents().stream()
          .map(document -> document.document().text())
          .collect(Collectors.joining("\n"));
    }
  }

  /** Waits with each document until it is let go on. */
  private final class HeldAnalysis implements Analysis {

    private final Analysis whole = new WholeDocuments();

    @Override
    public String version() {
      return whole.version();
    }

    @Override
    public IndexedDocument analyse(Document document) {
      try {
        analysing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return whole.analyse(document);
    }
  }

  /** From now on each document waits until the latch is opened. */
  CountDownLatch holdAnalysis() {
    CountDownLatch latch = new CountDownLatch(1);
    analysing = latch;
    return latch;
  }

  ServedLibraries served() {
    return served;
  }

  Records records() {
    return records;
  }

  /** Where the library of a server is kept. */
  Path place(Guild guild) {
    return data.library(new LibraryOrigin.Server(Long.toString(guild.id()), origin));
  }

  void stop() {
    service.close();
    served.close();
  }

  @Override
  public void close() {
    if (service != null) {
      stop();
    }
    fetcher.close();
    site.close();
    discord.close();
  }
}
