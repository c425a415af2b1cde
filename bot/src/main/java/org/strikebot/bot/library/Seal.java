package org.strikebot.bot.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A note beside an index that it was made by this very program from files with these names, sizes
 * and times. While it fits, nothing needs to be read and compared, which is most of the time that a
 * start takes. Without it everything still works, only later.
 */
final class Seal {

  private static final Logger log = LoggerFactory.getLogger(Seal.class);
  private static final String NAME = "sealed";

  /** As deep as folders are read. */
  private static final int MAX_DEPTH = 8;

  private final Path file;
  private final Optional<String> now;

  private Seal(Path file, Optional<String> now) {
    this.file = file;
    this.now = now;
  }

  /**
   * The seal of a library as its files are at this moment: taken before they are read, so that what
   * changes while they are being read is noticed the next time.
   *
   * @param folder the library's folder in the data folder
   * @param program tells this build of the program from every other, or is empty where that is not
   *     known; then nothing is ever sealed
   */
  static Seal now(Path folder, Optional<String> program, LibraryOrigin origin) {
    return new Seal(folder.resolve(NAME), program.flatMap(build -> state(build, origin)));
  }

  /** Whether {@code revision} was made from the files as they are. */
  boolean fits(long revision) {
    if (now.isEmpty() || revision == 0) {
      return false;
    }
    try {
      return Files.readString(file).equals(text(now.get(), revision));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      log.debug("The seal of a library could not be read: {}", e.toString());
      return false;
    }
  }

  /** Notes that {@code revision} was made from the files as they were. */
  void put(long revision) {
    if (now.isEmpty()) {
      return;
    }
    try {
      Path fresh = file.resolveSibling(NAME + "." + ProcessHandle.current().pid());
      Files.writeString(fresh, text(now.get(), revision));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.debug("The seal of a library could not be written: {}", e.toString());
    }
  }

  /** Lets the seal of revision {@code before}, if there is one, hold for {@code after}. */
  static void carry(Path folder, long before, long after) {
    Path file = folder.resolve(NAME);
    try {
      String sealed = Files.readString(file);
      int space = sealed.indexOf(' ');
      if (space > 0 && sealed.substring(0, space).equals(Long.toString(before))) {
        new Seal(file, Optional.of(sealed.substring(space + 1).strip())).put(after);
      }
    } catch (NoSuchFileException e) {
      // Nothing was sealed.
    } catch (IOException e) {
      log.debug("The seal of a library could not be read: {}", e.toString());
    }
  }

  private static String text(String state, long revision) {
    return revision + " " + state + "\n";
  }

  private static Optional<String> state(String build, LibraryOrigin origin) {
    StringBuilder state = new StringBuilder(build).append('\n');
    if (origin instanceof LibraryOrigin.Server server) {
      return state(build, server.start());
    }
    if (origin instanceof LibraryOrigin.Folder folder) {
      // What ships is part of the program, so only a folder's files are looked at.
      try (Stream<Path> files = Files.walk(folder.path(), MAX_DEPTH)) {
        for (Path path : files.sorted().toList()) {
          BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
          if (facts.isRegularFile()) {
            state.append(path).append('\n');
            state.append(facts.size()).append(' ').append(facts.lastModifiedTime()).append('\n');
          }
        }
      } catch (IOException | UncheckedIOException e) {
        return Optional.empty();
      }
    }
    return Optional.of(DataFolder.hash(state.toString()));
  }
}
