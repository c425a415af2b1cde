package org.strikebot.index.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Vectors that were computed before, in one file that is only ever added to. Each entry has its own
 * checksum and they all have the same length, so that whatever a killed process or a bad disk
 * leaves behind costs only the entries it touched: they are computed again. Safe for use by several
 * threads and processes.
 */
public final class EmbeddingCache {

  private static final int KEY_BYTES = 32;
  private static final int CHECK_BYTES = 4;

  private final Path file;
  private final int dimension;
  private final int entryBytes;
  private final Map<ByteBuffer, Long> places = new HashMap<>();
  private boolean read;

  /**
   * Nothing is opened before the first vector is asked for.
   *
   * @param folder where the file is or will be
   * @param model the model's name; each has a file of its own
   * @param dimension the number of figures in a vector
   */
  public EmbeddingCache(Path folder, String model, int dimension) {
    this.file = folder.resolve(model + ".vectors");
    this.dimension = dimension;
    this.entryBytes = KEY_BYTES + dimension * Float.BYTES + CHECK_BYTES;
  }

  /** The vector kept for {@code text}, if there is an undamaged one. */
  public synchronized Optional<float[]> find(String text) {
    try {
      readPlaces();
      Long place = places.get(key(text));
      if (place == null) {
        return Optional.empty();
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        ByteBuffer entry = ByteBuffer.allocate(entryBytes);
        while (entry.hasRemaining() && channel.read(entry, place + entry.position()) > 0) {}
        return entry.hasRemaining() ? Optional.empty() : vector(entry.flip());
      }
    } catch (IOException e) {
      // A cache that cannot be read costs time, not answers.
      return Optional.empty();
    }
  }

  /**
   * Keeps vectors, in one stroke.
   *
   * @throws IOException when the file cannot be written; nothing kept before is lost
   */
  public synchronized void keep(Map<String, float[]> vectors) throws IOException {
    if (vectors.isEmpty()) {
      return;
    }
    readPlaces();
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      try {
        append(channel, vectors);
      } finally {
        lock.release();
      }
    }
  }

  private void append(FileChannel channel, Map<String, float[]> vectors) throws IOException {
    // Entries start at whole multiples of their length, also after a torn one.
    long end = channel.size() / entryBytes * entryBytes;
    channel.truncate(end);
    for (Map.Entry<String, float[]> kept : vectors.entrySet()) {
      ByteBuffer key = key(kept.getKey());
      ByteBuffer entry = entry(key, kept.getValue());
      long at = end;
      while (entry.hasRemaining()) {
        at += channel.write(entry, at);
      }
      places.put(key, end);
      end = at;
    }
  }

  private void readPlaces() throws IOException {
    if (read) {
      return;
    }
    read = true;
    if (!Files.isRegularFile(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long entries = channel.size() / entryBytes;
      ByteBuffer key = ByteBuffer.allocate(KEY_BYTES);
      for (long entry = 0; entry < entries; entry++) {
        key.clear();
        channel.read(key, entry * entryBytes);
        byte[] copy = key.array().clone();
        places.put(ByteBuffer.wrap(copy), entry * entryBytes);
      }
    }
  }

  private ByteBuffer entry(ByteBuffer key, float[] vector) {
    ByteBuffer entry = ByteBuffer.allocate(entryBytes);
    entry.put(key.duplicate());
    for (float figure : vector) {
      entry.putFloat(figure);
    }
    entry.putInt(check(entry));
    return entry.flip();
  }

  private Optional<float[]> vector(ByteBuffer entry) {
    if (entry.getInt(entryBytes - CHECK_BYTES) != check(entry)) {
      return Optional.empty();
    }
    float[] vector = new float[dimension];
    entry.position(KEY_BYTES).slice().asFloatBuffer().get(vector);
    return Optional.of(vector);
  }

  private int check(ByteBuffer entry) {
    CRC32C check = new CRC32C();
    check.update(entry.duplicate().clear().limit(entryBytes - CHECK_BYTES));
    return (int) check.getValue();
  }

  private static ByteBuffer key(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
