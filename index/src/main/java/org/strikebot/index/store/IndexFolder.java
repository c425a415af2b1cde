package org.strikebot.index.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where in a library's folder its index is: each schema and embedding model has its own place. */
public final class IndexFolder {

  private static final String PREFIX = "schema-";

  private IndexFolder() {}

  static Path of(Path library, String model) {
    return library.resolve(PREFIX + Fields.SCHEMA + "-" + model);
  }

  /**
   * Moves a damaged index out of the way without deleting anything, so that {@link
   * LibraryIndex#open} starts an empty one.
   *
   * @return where it is now
   */
  public static Path setAside(Path library, String model) {
    Path folder = of(library, model);
    try {
      int number = 1;
      while (Files.exists(library.resolve("damaged-" + number))) {
        number++;
      }
      return Files.move(folder, library.resolve("damaged-" + number));
    } catch (IOException e) {
      throw IndexTrouble.of(folder, e);
    }
  }

  /**
   * An older program must not start afresh beside what a newer one wrote: its sources would be
   * missed.
   */
  static void refuseNewer(Path library, Path own) throws IOException {
    if (!Files.isDirectory(library) || Files.isDirectory(own)) {
      return;
    }
    try (Stream<Path> entries = Files.list(library)) {
      List<String> newer =
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(name -> name.matches(PREFIX + "\\d{1,9}-.*"))
              .filter(name -> schema(name) > Fields.SCHEMA)
              .sorted()
              .toList();
      if (!newer.isEmpty()) {
        throw IndexTrouble.newer(
            library,
            "found " + newer.getFirst() + ", expected at most " + PREFIX + Fields.SCHEMA,
            new IOException("newer schema"));
      }
    }
  }

  private static int schema(String name) {
    return Integer.parseInt(name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length())));
  }
}
