package org.strikebot.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.settings.Settings;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.embedding.SentenceReader;
import org.strikebot.index.embedding.WordVectors;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.store.KeptRevisions;

/**
 * What is wired for libraries: how documents are read, split and embedded, and where they are kept.
 * Made once for a process; the embedder is closed by whoever made the parts.
 */
record LibraryParts(
    DeferredEmbedder embedder, SentenceReader reader, Ingest ingest, Libraries libraries) {

  /** The parts over the data folder that {@code settings} name. */
  static LibraryParts of(Foundation foundation, Settings settings) {
    DataFolder data = new DataFolder(settings.data().folder());
    return of(
        foundation,
        settings,
        foundation.heavy().models().apply(data.model()),
        data,
        data.vectors());
  }

  /**
   * The same with other places.
   *
   * @param data where libraries are
   * @param vectors where vectors are kept
   */
  static LibraryParts of(
      Foundation foundation,
      Settings settings,
      DeferredEmbedder embedder,
      DataFolder data,
      Path vectors) {
    SentenceReader reader =
        new SentenceReader(
            embedder, new WordVectors(vectors, embedder.model(), embedder.dimension()));
    CachedPassages cached =
        new CachedPassages(
            embedder, new EmbeddingCache(vectors, embedder.model(), embedder.dimension()), reader);
    Ingest ingest =
        new Ingest(foundation.analysis(), SentenceTexts.EACH, cached, foundation.clock());
    Libraries libraries =
        new Libraries(
            data,
            embedder.model(),
            ingest,
            program(),
            new KeptRevisions(settings.sources().revisions(), settings.sources().keep()),
            foundation.clock());
    return new LibraryParts(embedder, reader, ingest, libraries);
  }

  /** Tells this build from every other; empty when it does not run from one file. */
  private static Optional<String> program() {
    try {
      var source = Strikebot.class.getProtectionDomain().getCodeSource();
      // The JVM's cache of loaded classes may not know where they are from.
      URL place = source == null ? null : source.getLocation();
      Path file = place == null ? Path.of("") : Path.of(place.toURI());
      return Files.isRegularFile(file)
          ? Optional.of(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file could not be looked at", e);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
