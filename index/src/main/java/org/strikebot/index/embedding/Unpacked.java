package org.strikebot.index.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Files of the program that others can only read from a folder, put there once. Each version of
 * them has a folder of its own, named by their checksums, and a file appears in it whole or not at
 * all.
 */
final class Unpacked {

  private Unpacked() {}

  /** Writes a file. */
  @FunctionalInterface
  interface Writing {
    void to(Path file) throws IOException;
  }

  /**
   * A folder that holds {@code resources} under their own names.
   *
   * @param parent where the folder is or will be
   * @throws IOException when there is no such resource or the folder cannot be written
   */
  static Path folder(Path parent, List<String> resources) throws IOException {
    long version = 0;
    for (String resource : resources) {
      version = 31 * version + version(connection(resource));
    }
    Path folder = parent.resolve("model-" + Long.toHexString(version));
    Files.createDirectories(folder);
    for (String resource : resources) {
      Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
      if (!Files.isRegularFile(file)) {
        place(file, part -> copy(resource, part));
      }
    }
    return folder;
  }

  /** Writes {@code target} under another name and gives it its own when it is whole. */
  static void place(Path target, Writing writing) throws IOException {
    Path part = Files.createTempFile(target.toAbsolutePath().getParent(), "part", null);
    try {
      writing.to(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** All bytes of a resource. */
  static byte[] bytes(String resource) throws IOException {
    try (InputStream stream = connection(resource).getInputStream()) {
      return stream.readAllBytes();
    }
  }

  private static void copy(String resource, Path to) throws IOException {
    try (InputStream stream = connection(resource).getInputStream()) {
      Files.copy(stream, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static URLConnection connection(String resource) throws IOException {
    URL url = Unpacked.class.getResource(resource);
    if (url == null) {
      throw new IOException("expected " + resource + " on the class path, found nothing");
    }
    return url.openConnection();
  }

  private static long version(URLConnection connection) throws IOException {
    return connection instanceof JarURLConnection jar
        ? jar.getJarEntry().getCrc()
        : connection.getContentLengthLong();
  }
}
