package org.strikebot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder in which a run keeps its indexes, and what forked processes found beside their times.
 * One process writes at a time.
 */
final class Place {

  /** Named by this property; kept between runs, because large indexes take long to make. */
  static final String PROPERTY = "bench.folder";

  private final Path folder = Path.of(System.getProperty(PROPERTY, "target/bench"));

  Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a figure for the table. */
  void note(String what, int passages, double figure) {
    try {
      Files.writeString(
          folder("facts").resolve("facts.properties"),
          "%s.%d=%s%n".formatted(what, passages, String.format(Locale.ROOT, "%.3f", figure)),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was noted; the latest where one was noted twice. */
  Properties facts() {
    Properties facts = new Properties();
    Path file = folder("facts").resolve("facts.properties");
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        facts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return facts;
  }

  /** The heap that is in use after collecting what is not, in megabytes. */
  static double heapMegabytes() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  /** The size of all files in {@code folder}, in megabytes. */
  static double diskMegabytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          / 1e6;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
