package org.strikebot.index.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder of documents that is inside the artefact, be that a jar or a folder of classes. Open
 * for as long as its paths are used; instances do not disturb each other.
 */
public final class ShippedLibrary implements AutoCloseable {

  /** A file that is always there; jars need not list their folders. */
  private static final String MARKER = "/library/README.md";

  private final Path folder;
  private final @Nullable FileSystem jar;

  private ShippedLibrary(Path folder, @Nullable FileSystem jar) {
    this.folder = folder;
    this.jar = jar;
  }

  /**
   * The library of the artefact that this class is in.
   *
   * @throws IllegalStateException if the artefact was built without its library
   */
  public static ShippedLibrary open() {
    URL marker = ShippedLibrary.class.getResource(MARKER);
    if (marker == null) {
      throw new IllegalStateException("expected " + MARKER + " in the artefact, found nothing");
    }
    try {
      if (marker.openConnection() instanceof JarURLConnection connection) {
        URI file = connection.getJarFileURL().toURI();
        FileSystem jar = FileSystems.newFileSystem(Path.of(file), Map.of());
        return new ShippedLibrary(jar.getPath("library"), jar);
      }
      return new ShippedLibrary(Path.of(marker.toURI()).resolveSibling(""), null);
    } catch (IOException e) {
      throw new UncheckedIOException("the library inside the artefact could not be opened", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("expected a file behind " + marker, e);
    }
  }

  /** The folder itself, for {@link LibraryReader#read}. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    if (jar != null) {
      try {
        jar.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the library inside the artefact could not be closed", e);
      }
    }
  }
}
