package org.strikebot.bot.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.library.Shelf;
import org.strikebot.index.store.LibraryIndex;

/**
 * The libraries of all servers, opened when they are first asked for. A server that changed nothing
 * reads the documents to start from, in an index that all such servers share; from its first change
 * on it has an index of its own, and what is added there is seen nowhere else. Safe for use by
 * several threads.
 */
public final class ServedLibraries implements Librarian, Curators, AutoCloseable {

  private static final String EVERY = "every";

  private final Libraries libraries;
  private final DataFolder data;
  private final LibraryOrigin start;
  private final String model;
  private final Duration every;
  private final BiFunction<LibraryOrigin, OpenLibrary, Curator> curating;
  private final Map<String, OpenLibrary> open = new ConcurrentHashMap<>();

  /**
   * @param start where the documents to start from are
   * @param model what the libraries' vectors are made with
   * @param every how often sources and feeds are asked for again
   * @param curating makes the curator of an opened library
   */
  public ServedLibraries(
      Libraries libraries,
      DataFolder data,
      LibraryOrigin start,
      String model,
      Duration every,
      BiFunction<LibraryOrigin, OpenLibrary, Curator> curating) {
    this.libraries = libraries;
    this.data = data;
    this.start = start;
    this.model = model;
    this.every = every;
    this.curating = curating;
  }

  private OpenLibrary open(String name) {
    return open.computeIfAbsent(name, wanted -> libraries.open(origin(wanted), (done, all) -> {}));
  }

  private LibraryOrigin origin(String server) {
    return new LibraryOrigin.Server(server, start);
  }

  /** Whether {@code server} ever changed its library. */
  private boolean own(String server) {
    return open.containsKey(server) || new Shelf(data.library(origin(server))).used();
  }

  /** The index that {@code server} reads. */
  public LibraryIndex index(String server) {
    return open(own(server) ? server : EVERY).index();
  }

  @Override
  public Duration refreshEvery() {
    return every;
  }

  @Override
  public List<String> changed() {
    return data.servers().stream().filter(this::own).toList();
  }

  @Override
  public Curator of(String server) {
    return curating.apply(origin(server), open(server));
  }

  private IndexLibrarian librarian(String server) {
    return new IndexLibrarian(
        index(server), model, progress -> of(server).reindex("moderator", progress));
  }

  @Override
  public List<Listed> documents(String server) {
    return librarian(server).documents(server);
  }

  @Override
  public int size(String server) {
    return librarian(server).size(server);
  }

  @Override
  public Status status(String server) {
    return librarian(server).status(server);
  }

  @Override
  public @Nullable Instant made(String server, long revision) {
    return librarian(server).made(server, revision);
  }

  @Override
  public Changes reindex(String server, Progress progress) {
    var report = of(server).reindex("moderator", progress);
    return new Changes(
        report.revision().number(),
        report.added().size(),
        report.changed().size(),
        report.removed().size(),
        report.unchanged());
  }

  @Override
  public void close() {
    open.values().forEach(OpenLibrary::close);
  }
}
