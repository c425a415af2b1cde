package org.strikebot.bot.library;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a library's documents come from. */
public sealed interface LibraryOrigin {

  /** The library inside the artefact. */
  record Shipped() implements LibraryOrigin {}

  /**
   * A folder of documents.
   *
   * @param path absolute
   */
  record Folder(Path path) implements LibraryOrigin {

    public Folder {
      path = Objects.requireNonNull(path, "path").toAbsolutePath().normalize();
    }
  }

  /**
   * The library of one Discord server: the documents to start from and the server's own.
   *
   * @param id the server's id, a number; {@code every} for what servers share that added nothing
   * @param start where the documents to start from are
   */
  record Server(String id, LibraryOrigin start) implements LibraryOrigin {

    public Server {
      if (!id.matches("\\d{1,20}|every")) {
        throw new IllegalArgumentException("expected the number of a server, found '" + id + "'");
      }
    }
  }

  /** The library in {@code folder}, or what ships when it is {@code null}. */
  static LibraryOrigin of(@Nullable Path folder) {
    return folder == null ? new Shipped() : new Folder(folder);
  }
}
