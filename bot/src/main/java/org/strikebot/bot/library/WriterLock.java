package org.strikebot.bot.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * The right to change a library, held by one over all processes. It says who holds it and since
 * when, and goes with its process however that ends.
 */
public final class WriterLock implements AutoCloseable {

  private static final String NAME = "writing";

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the right.
   *
   * @param folder the library's folder in the data folder
   * @param who what a second asker is told
   * @throws BusyException when another holds it
   */
  public static WriterLock take(Path folder, String who, Instant now) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(NAME);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock == null) {
          throw busy(file);
        }
      } catch (OverlappingFileLockException e) {
        channel.close();
        throw busy(file);
      } catch (BusyException e) {
        channel.close();
        throw e;
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((who + "\n" + now + "\n").getBytes(StandardCharsets.UTF_8)));
      return new WriterLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The library's folder "
              + folder
              + " could not be written to ("
              + e
              + "). Expected a folder that this user can write to with some room on its disk.",
          e);
    }
  }

  private static BusyException busy(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    Instant since = Files.getLastModifiedTime(file).toInstant();
    try {
      since = lines.size() > 1 ? Instant.parse(lines.get(1)) : since;
    } catch (DateTimeException e) {
      // It is being written this moment; the file's own time is as good.
    }
    return new BusyException(lines.isEmpty() ? "another process" : lines.getFirst(), since);
  }

  @Override
  public void close() {
    try {
      // The lock goes with its channel.
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the library's lock could not be let go", e);
    }
  }
}
