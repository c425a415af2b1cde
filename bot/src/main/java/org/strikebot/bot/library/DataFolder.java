package org.strikebot.bot.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The places in the data folder.
 *
 * @param root the data folder
 */
public record DataFolder(Path root) {

  public DataFolder {
    Objects.requireNonNull(root, "root");
  }

  /** The folder of a library's index; no two libraries share one. */
  public Path library(LibraryOrigin origin) {
    Path libraries = root.resolve("libraries");
    return switch (origin) {
      case LibraryOrigin.Shipped _ -> libraries.resolve("shipped");
      case LibraryOrigin.Folder folder ->
          // Two folders may have the same last name, so the whole path is told apart by its hash.
          libraries.resolve(
              folder.path().getFileName() + "-" + hash(folder.path().toString()).substring(0, 12));
      case LibraryOrigin.Server server -> libraries.resolve("server-" + server.id());
    };
  }

  /** The numbers of the servers that have a library of their own, in order. */
  public List<String> servers() {
    try (Stream<Path> folders = Files.list(root.resolve("libraries"))) {
      return folders
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> name.matches("server-\\d{1,20}"))
          .map(name -> name.substring("server-".length()))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder could not be read: " + e, e);
    }
  }

  /** The file of what was put right in a library's list of people. */
  public Path people(LibraryOrigin origin) {
    return library(origin).resolve("people.json");
  }

  /** The file of what the moderators of {@code server} put right in their list of people. */
  public Path people(String server) {
    return root.resolve("people").resolve(server + ".json");
  }

  /** The folder of the vectors that were computed before, shared by all libraries. */
  public Path vectors() {
    return root.resolve("vectors");
  }

  /** The folder of the embedding model's unpacked files. */
  public Path model() {
    return root.resolve("model");
  }

  /** The file of what was asked in {@code chat}. */
  public Path history() {
    return root.resolve("history");
  }

  static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
