package org.strikebot.index.embedding;

import java.io.EOFException;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of the words of sentences, in one file that is only ever added to, one byte a figure:
 * some 10 kB a sentence. What a killed process or a bad disk leaves behind is noticed by checksums
 * and costs the entries it touched: they are computed again. The file grows to {@link #MOST_BYTES}
 * and no further: sentences beyond are computed whenever they are wanted. Safe for use by several
 * threads and processes; one process has one object for a file.
 */
public final class WordVectors implements KeptWords {

  /** Enough for some 25,000 sentences, of some hundred long documents. */
  static final long MOST_BYTES = 256L << 20;

  /**
   * How many steps stand for 1. Of the some hundred figures of a vector of length one hardly any is
   * beyond a third.
   */
  public static final float SCALE = 381;

  private static final int KEY_BYTES = 32;

  /** Key, number of words, checksum of both. */
  private static final int HEAD_BYTES = KEY_BYTES + Integer.BYTES + Integer.BYTES;

  private final Path file;
  private final int dimension;
  private final long mostBytes;
  private final Map<ByteBuffer, Long> places = new HashMap<>();

  /** How far the file was read. */
  private long end;

  private boolean opened;

  /**
   * Nothing is opened before the first sentence is asked for.
   *
   * @param folder where the file is or will be
   * @param model the model's name; each has a file of its own
   * @param dimension the number of figures in a vector
   */
  public WordVectors(Path folder, String model, int dimension) {
    this(folder, model, dimension, MOST_BYTES);
  }

  WordVectors(Path folder, String model, int dimension, long mostBytes) {
    this.file = folder.resolve(model + ".words");
    this.dimension = dimension;
    this.mostBytes = mostBytes;
  }

  /** {@code vectors} of length one as they are kept. */
  public static byte[][] steps(List<float[]> vectors) {
    byte[][] steps = new byte[vectors.size()][];
    for (int i = 0; i < steps.length; i++) {
      float[] vector = vectors.get(i);
      steps[i] = new byte[vector.length];
      for (int j = 0; j < vector.length; j++) {
        steps[i][j] = (byte) Math.round(Math.clamp(vector[j] * SCALE, -127, 127));
      }
    }
    return steps;
  }

  @Override
  public synchronized Optional<byte[][]> find(String sentence) {
    try {
      Long place = place(sentence);
      if (place == null) {
        return Optional.empty();
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        ByteBuffer head = read(channel, place, HEAD_BYTES);
        ByteBuffer body = read(channel, place + HEAD_BYTES, bodyBytes(head.getInt(KEY_BYTES)));
        return vectors(body);
      }
    } catch (IOException e) {
      // What cannot be read costs time, not answers.
      return Optional.empty();
    }
  }

  @Override
  public synchronized boolean settled(String sentence) {
    try {
      return place(sentence) != null || end >= mostBytes;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public synchronized void keep(Map<String, byte[][]> sentences) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      try {
        readOn(channel);
        for (Map.Entry<String, byte[][]> kept : sentences.entrySet()) {
          ByteBuffer key = key(kept.getKey());
          if (end < mostBytes && !places.containsKey(key)) {
            append(channel, key, kept.getValue());
          }
        }
      } finally {
        lock.release();
      }
    }
  }

  private void append(FileChannel channel, ByteBuffer key, byte[][] vectors) throws IOException {
    ByteBuffer entry = ByteBuffer.allocate(HEAD_BYTES + bodyBytes(vectors.length));
    entry.put(key.duplicate()).putInt(vectors.length);
    entry.putInt(check(entry, 0, HEAD_BYTES - Integer.BYTES));
    for (byte[] vector : vectors) {
      entry.put(vector);
    }
    entry.putInt(check(entry, HEAD_BYTES, entry.capacity() - Integer.BYTES));
    entry.flip();
    // Over what a killed process may have left half written.
    long at = end;
    while (entry.hasRemaining()) {
      at += channel.write(entry, at);
    }
    places.put(key, end);
    end = at;
  }

  private @Nullable Long place(String sentence) throws IOException {
    if (!opened) {
      opened = true;
      if (Files.isRegularFile(file)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
          readOn(channel);
        }
      }
    }
    return places.get(key(sentence));
  }

  /** Learns of the entries that were added since the file was last looked at. */
  private void readOn(FileChannel channel) throws IOException {
    long size = channel.size();
    while (end + HEAD_BYTES <= size) {
      ByteBuffer head = read(channel, end, HEAD_BYTES);
      int words = head.getInt(KEY_BYTES);
      if (head.getInt(HEAD_BYTES - Integer.BYTES) != check(head, 0, HEAD_BYTES - Integer.BYTES)
          || end + HEAD_BYTES + bodyBytes(words) > size) {
        return;
      }
      byte[] key = new byte[KEY_BYTES];
      head.get(0, key);
      places.put(ByteBuffer.wrap(key), end);
      end += HEAD_BYTES + bodyBytes(words);
    }
  }

  private Optional<byte[][]> vectors(ByteBuffer body) {
    int figures = body.capacity() - Integer.BYTES;
    if (body.getInt(figures) != check(body, 0, figures)) {
      return Optional.empty();
    }
    byte[][] vectors = new byte[figures / dimension][dimension];
    for (int i = 0; i < vectors.length; i++) {
      body.get(i * dimension, vectors[i]);
    }
    return Optional.of(vectors);
  }

  private int bodyBytes(int words) {
    return words * dimension + Integer.BYTES;
  }

  private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(bytes);
    while (read.hasRemaining()) {
      if (channel.read(read, from + read.position()) < 0) {
        throw new EOFException("expected " + bytes + " bytes at " + from);
      }
    }
    return read;
  }

  private static int check(ByteBuffer entry, int from, int to) {
    CRC32C check = new CRC32C();
    check.update(entry.duplicate().clear().position(from).limit(to));
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
