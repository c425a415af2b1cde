package org.strikebot.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.Shelf;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Facts;
import org.strikebot.bot.moderation.Intake;
import org.strikebot.bot.moderation.Outcome;
import org.strikebot.bot.moderation.SourceDesk;
import org.strikebot.bot.moderation.Submission;
import org.strikebot.index.embedding.BgeEmbedder;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.embedding.SentenceReader;
import org.strikebot.index.embedding.WordVectors;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.MarkdownWriter;
import org.strikebot.index.source.SourceBytes;
import org.strikebot.index.source.SourceReader;
import org.strikebot.index.source.fetch.FetchLimits;
import org.strikebot.index.source.fetch.SourceFetcher;
import org.strikebot.index.store.Change;
import org.strikebot.index.store.KeptRevisions;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.LibraryWriter;

/**
 * How long it takes until one article more is live in a large library: looked at, confirmed, found.
 * Articles are added one after the other, because now and then one pays for joining the parts of
 * the index that those before it left.
 */
final class LivingLibrary {

  private static final int ADDED = 25;

  private final Place place = new Place();
  private final int passages;

  LivingLibrary(int passages) {
    this.passages = passages;
  }

  /** Measures, and tells it in lines of Markdown. */
  String measure() throws IOException {
    Path folder = place.folder("living-" + passages);
    LibraryOrigin origin = new LibraryOrigin.Folder(place.folder("living-start"));
    DataFolder data = new DataFolder(folder);
    InstantSource clock = InstantSource.system();
    try (BgeEmbedder model = BgeEmbedder.load(place.folder("model"));
        SourceFetcher fetcher =
            new SourceFetcher(FetchLimits.DEFAULT, Set.of(), "a benchmark", clock);
        LibraryIndex index =
            LibraryIndex.open(
                data.library(origin), model.model(), KeptRevisions.latest(ADDED * 2))) {
      Sample sample = new Sample(model);
      make(index, sample);
      Path vectors = Files.createTempDirectory(folder, "vectors");
      CachedPassages cached =
          new CachedPassages(
              model,
              new EmbeddingCache(vectors, model.model(), model.dimension()),
              new SentenceReader(
                  model, new WordVectors(vectors, model.model(), model.dimension())));
      Ingest ingest = new Ingest(Sample.analysis(), SentenceTexts.EACH, cached, clock);
      Libraries libraries =
          new Libraries(
              data,
              model.model(),
              ingest,
              Optional.empty(),
              KeptRevisions.latest(ADDED * 2),
              clock);
      Curator curator =
          new Curator(
              origin,
              index,
              new Shelf(data.library(origin)),
              libraries,
              ingest,
              new SourceDesk(fetcher, new SourceReader(), ingest),
              (pending, question) -> "",
              clock);
      return add(curator, index, sample);
    }
  }

  private String add(Curator curator, LibraryIndex index, Sample sample) {
    List<Long> looked = new ArrayList<>();
    List<Long> added = new ArrayList<>();
    List<Long> computed = new ArrayList<>();
    int number = 0;
    String run = Long.toString(System.currentTimeMillis(), 36);
    for (Document document : sample.toIndex(ADDED)) {
      byte[] markdown =
          new String(new MarkdownWriter().write(document), StandardCharsets.UTF_8)
              .replace("New " + number, "New " + run + " " + number)
              .getBytes(StandardCharsets.UTF_8);
      number++;
      SourceBytes source = new SourceBytes(run + number + ".md", "text/markdown", null, markdown);
      long begun = System.nanoTime();
      Intake intake = curator.look(new Submission.File(source), Facts.NONE);
      if (!(intake instanceof Intake.Sound sound)) {
        throw new IllegalStateException("expected a document, found " + intake);
      }
      long confirmed = System.nanoTime();
      long cpu = cpu();
      Outcome outcome = curator.add(sound.preview(), "bench", true);
      try (var snapshot = index.snapshot()) {
        if (!(outcome instanceof Outcome.Published)
            || snapshot.document(sound.preview().id()).isEmpty()) {
          throw new IllegalStateException("expected it to be live, found " + outcome);
        }
      }
      looked.add(confirmed - begun);
      added.add(System.nanoTime() - confirmed);
      computed.add(cpu() - cpu);
    }
    return "one article more in %,d passages, %d times: shown in %s; live, once confirmed, in %s; of the processors' time %s%n"
        .formatted(passages, ADDED, told(looked), told(added), told(computed));
  }

  /**
   * What the process took of all processors so far, which others that run meanwhile do not add to.
   */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static String told(List<Long> nanoseconds) {
    Collections.sort(nanoseconds);
    return "%.2f s (median), %.2f s (longest)"
        .formatted(nanoseconds.get(nanoseconds.size() / 2) / 1e9, nanoseconds.getLast() / 1e9);
  }

  private void make(LibraryIndex empty, Sample sample) {
    if (!empty.revisions().isEmpty()) {
      return;
    }
    try (LibraryWriter writer = empty.write()) {
      for (int i = 0; i < passages / Sample.PASSAGES_OF_DOCUMENT; i++) {
        writer.put(sample.document(i, passages));
      }
      writer.join();
      // The fingerprint of a library is 32 hexadecimal digits.
      writer.commit(new Change("bench", Instant.EPOCH, "sample"), "0".repeat(32));
    }
  }
}
