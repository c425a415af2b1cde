package org.strikebot.bot.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.LocalSite;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.LetterEmbedder;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.bot.library.WholeDocuments;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.source.MarkdownReader;
import org.strikebot.index.source.ReadOutcome;
import org.strikebot.index.source.SourceBytes;
import org.strikebot.index.source.SourceReader;
import org.strikebot.index.source.fetch.FetchLimits;
import org.strikebot.index.source.fetch.SourceFetcher;
import org.strikebot.index.source.fetch.Validators;
import org.strikebot.index.store.KeptRevisions;
import org.strikebot.index.store.Revision;

/** Kills a process that changes a library without pause, for real, and looks at what is left. */
final class LibraryKillTest {

  /** Few, because each costs seconds; {@code -Dstrikebot.kills=100} kills as often as one likes. */
  private static final int KILLS = Integer.getInteger("strikebot.kills", 3);

  /** Milliseconds after a change was told: several changes long, so that every step is hit. */
  private static final int MOST_WAIT = 120;

  @TempDir Path folder;

  @Test
  void a_killed_process_leaves_the_revision_before_or_after_and_its_sources() throws Exception {
    long seed = System.nanoTime();
    System.out.println("LibraryKillTest seed " + seed);
    Random random = new Random(seed);
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Writer.begin(documents, 0);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long acknowledged =
          changeUntilKilled(
              documents, random.nextLong(), 3 + random.nextInt(25), random.nextInt(MOST_WAIT));
      before = Math.max(before, acknowledged);
      before = whole(documents, "kill " + kill, before);
    }
  }

  /** Holds the library against itself; returns its revision. */
  private long whole(Path documents, String when, long acknowledged) {
    Bench bench = new Bench(folder.resolve("data"), documents, "build " + when);
    try (OpenLibrary library = bench.open()) {
      assertEquals(List.of(), library.notices(), when);
      assertEquals(List.of(), library.refused(), when);
      IngestReport report = library.report().orElseThrow();
      assertEquals(List.of(), report.added(), when + ": nothing was torn");
      assertEquals(List.of(), report.removed(), when + ": nothing was torn");
      // The folder's file may have been written and its reindex not begun.
      assertTrue(List.of("start").containsAll(report.changed()), when + ": nothing was torn");
      library.index().verify();
      try (var snapshot = library.index().snapshot()) {
        assertTrue(snapshot.revision().number() >= acknowledged, when);
        Catalogue catalogue = library.shelf().catalogue(snapshot.revision().state());
        Set<String> wanted = new TreeSet<>();
        if (catalogue.base() && !catalogue.left().contains("start")) {
          wanted.add("start");
        }
        for (OwnSource source : catalogue.sources()) {
          wanted.add(source.id());
          if (source.original() != null) {
            assertTrue(library.shelf().bytes(source.original()).length > 0, when);
          }
        }
        assertEquals(List.copyOf(wanted), snapshot.ids(), when);
        // Every revision that is kept can be returned to, sources and all.
        for (Revision kept : library.index().revisions()) {
          for (OwnSource source : library.shelf().catalogue(kept.state()).sources()) {
            assertTrue(library.shelf().bytes(source.document()).length > 0, when);
          }
        }
        return snapshot.revision().number();
      }
    }
  }

  private long changeUntilKilled(Path documents, long seed, int many, int wait)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.resolve("data").toString(),
                documents.toString(),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long acknowledged = 0;
    int lines = 0;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("revision ")) {
          acknowledged = Long.parseLong(line.substring("revision ".length()));
          lines++;
        }
        if (lines == many) {
          writer.waitFor(wait, TimeUnit.MILLISECONDS);
          writer.toHandle().destroyForcibly();
        }
      }
    }
    assertTrue(lines >= many, "the writer ended by itself after " + lines);
    return acknowledged;
  }

  /** Changes a library for ever and says so after each change. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      Path documents = Path.of(arguments[1]);
      Bench bench = new Bench(Path.of(arguments[0]), documents, "writer");
      LocalSite site = new LocalSite();
      Random random = new Random(Long.parseLong(arguments[2]));
      OpenLibrary library = bench.open();
      Curator curator = bench.curator(library);
      while (true) {
        String id = "source-" + random.nextInt(12);
        Outcome outcome =
            switch (random.nextInt(8)) {
              case 0 -> curator.remove(id, "", "writer", true);
              case 1 -> {
                var kept = curator.history();
                yield curator.rollBack(
                    kept.get(random.nextInt(kept.size())).number(), "", "writer", true);
              }
              case 2 -> curator.base(random.nextBoolean(), "writer", true);
              case 3 ->
                  new Bundle(curator)
                      .take(new Bundle(curator).export(), "writer", true, (d, a) -> true);
              case 4 -> {
                begin(documents, random.nextInt());
                long revision = curator.reindex("writer", (d, a) -> true).revision().number();
                yield new Outcome.Published(revision, "reindexed", List.of(), List.of());
              }
              case 5 -> {
                site.article("/" + id, "Source", "2016-04-26", words(random.nextInt()));
                yield new Refresher(curator)
                    .refresh(id, "writer", true, (d, a) -> true)
                    .change()
                    .orElse(new Outcome.Refused("unchanged"));
              }
              default ->
                  curator.add(
                      preview(curator, id, site.link("/" + id), random.nextInt()), "writer", true);
            };
        if (outcome instanceof Outcome.Published published) {
          System.out.println("revision " + published.revision());
        }
      }
    }

    /** Puts a new text into the folder that the library starts from; whole or not at all. */
    static void begin(Path documents, int number) throws IOException {
      Path aside = documents.resolveSibling("start.md");
      Files.writeString(
          aside, "---\ntitle: Start\nkind: article\n---\nIt began: " + words(number) + "\n");
      Files.move(
          aside,
          documents.resolve("start.md"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }

    private static String words(int number) {
      return "More than two hundred junior doctors marched through Lewes on Saturday in the rain,"
          + " and it was march number "
          + number
          + ".";
    }

    private static Preview preview(Curator curator, String id, String link, int number) {
      String text = "---\ntitle: Source\nkind: article\n---\n" + words(number) + "\n";
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (!(new MarkdownReader().read(id, id, bytes) instanceof ReadOutcome.Read read)) {
        throw new IllegalStateException("expected a document");
      }
      return new Preview(
          curator.analyse(read.document()),
          null,
          List.of(),
          Optional.empty(),
          id,
          new SourceBytes(id, null, null, bytes),
          link,
          Validators.NONE);
    }
  }

  /** A library with everything it needs. */
  private static final class Bench {

    private final InstantSource clock = InstantSource.system();
    private final LetterEmbedder embedder = new LetterEmbedder();
    private final Ingest ingest;
    private final Libraries libraries;
    private final LibraryOrigin origin;

    Bench(Path folder, Path documents, String build) {
      DataFolder data = new DataFolder(folder);
      ingest =
          new Ingest(
              new WholeDocuments(),
              SentenceTexts.EACH,
              new CachedPassages(
                  embedder,
                  new EmbeddingCache(data.vectors(), embedder.model(), embedder.dimension())),
              clock);
      libraries =
          new Libraries(
              data, embedder.model(), ingest, Optional.of(build), KeptRevisions.latest(10), clock);
      origin = new LibraryOrigin.Folder(documents);
    }

    OpenLibrary open() {
      return libraries.open(origin, (done, all) -> {});
    }

    Curator curator(OpenLibrary library) {
      SourceFetcher fetcher =
          new SourceFetcher(FetchLimits.DEFAULT, Set.of("localhost"), "a test", clock);
      return new Curator(
          origin,
          library.index(),
          library.shelf(),
          libraries,
          ingest,
          new SourceDesk(fetcher, new SourceReader(), ingest),
          (index, question) -> "",
          clock);
    }
  }
}
