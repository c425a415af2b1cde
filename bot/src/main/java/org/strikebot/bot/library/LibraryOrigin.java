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

  /** The library in {@code folder}, or what ships when it is {@code null}. */
  static LibraryOrigin of(@Nullable Path folder) {
    return folder == null ? new Shipped() : new Folder(folder);
  }
}
