package org.strikebot.bot.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, put into a folder of the bot's own once. Left alone, the driver starts a
 * process to find out which system it is on and unpacks the library anew, at every start. Where the
 * folder cannot be written, or the library not be loaded from it, the driver does just that.
 */
final class NativeLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

  /** The driver's own setting for a folder with its library. */
  private static final String PATH = "org.sqlite.lib.path";

  private NativeLibrary() {}

  /**
   * Has the driver, if it has not loaded its library yet, load it from {@code parent}.
   *
   * @param parent where the library is or will be, for each version and system in a folder of its
   *     own
   */
  static void place(Path parent) {
    if (System.getProperty(PATH) != null) {
      return;
    }
    try {
      Path folder = parent.resolve(version()).toAbsolutePath();
      Path file = folder.resolve(LibraryLoaderUtil.getNativeLibName());
      if (!Files.isRegularFile(file)) {
        Files.createDirectories(folder);
        unpack(file, folder);
      }
      System.setProperty(PATH, folder.toString());
    } catch (IOException | RuntimeException slower) {
      LOG.debug("SQLite's library is unpacked at every start", slower);
    }
  }

  private static String version() {
    String system = System.getProperty("os.name", "") + "-" + System.getProperty("os.arch", "");
    return "sqlite-"
        + SQLiteJDBCLoader.getVersion()
        + "-"
        + system.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
  }

  /** The file appears whole or not at all. */
  private static void unpack(Path file, Path folder) throws IOException {
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + file.getFileName();
    Path part = Files.createTempFile(folder, "part", null);
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (library == null) {
        throw new IOException("expected " + resource + " on the class path, found nothing");
      }
      Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
