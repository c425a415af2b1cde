package org.strikebot.index.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.strikebot.index.source.LibraryReading.Warning;

/**
 * Reads a folder of Markdown documents. One bad file costs that file only: it is refused with a
 * message, and the others are read. A README and hidden files are not documents.
 */
public final class LibraryReader {

  /** Folders inside folders are read this deep; a link that leads back must not go on for ever. */
  private static final int MAX_DEPTH = 8;

  private final MarkdownReader markdown = new MarkdownReader();

  /**
   * Everything that the folder and the folders in it give.
   *
   * @param folder on any file system, such as one inside a jar
   */
  public LibraryReading read(Path folder) {
    if (Files.isRegularFile(folder)) {
      return only(
          folder, "a file where a folder should be", "Give the folder that the documents are in.");
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder, MAX_DEPTH)) {
      files =
          walk.filter(file -> Files.isRegularFile(file) && !isHidden(folder, file))
              .sorted(Comparator.comparing(file -> name(folder, file)))
              .toList();
    } catch (IOException | UncheckedIOException e) {
      return unreadable(folder, e);
    }
    Shelf shelf = new Shelf();
    for (Path file : files) {
      shelve(shelf, file, name(folder, file));
    }
    return shelf.reading(folder);
  }

  private void shelve(Shelf shelf, Path file, String name) {
    String fileName = fileName(file);
    if (isReadme(fileName)) {
      return;
    }
    if (!isMarkdown(fileName)) {
      shelf.warnings.add(new Warning(name, "not a Markdown file (.md), so it was not read."));
      return;
    }
    String id = fileName.substring(0, fileName.lastIndexOf('.'));
    String taken = shelf.fileOf.putIfAbsent(id, name);
    if (taken != null) {
      shelf.refused.add(
          new Refusal(
              name,
              "a second document with the id '" + id + "', which is the name of " + taken,
              "one document for each id (the file's name without its ending)",
              "Rename one of the two files."));
      return;
    }
    switch (read(id, name, file)) {
      case ReadOutcome.Read read -> {
        shelf.documents.add(read.document());
        read.warnings().forEach(text -> shelf.warnings.add(new Warning(name, text)));
      }
      case ReadOutcome.Refused refused -> shelf.refused.add(refused.refusal());
    }
  }

  private ReadOutcome read(String id, String name, Path file) {
    try {
      // Asked before anything is read, so that a huge file costs nothing.
      long size = Files.size(file);
      if (size > SourceText.MAX_BYTES) {
        return new ReadOutcome.Refused(SourceText.tooLarge(name, size).refusal());
      }
      return markdown.read(id, name, Files.readAllBytes(file));
    } catch (IOException e) {
      return new ReadOutcome.Refused(
          new Refusal(
              name,
              "a file that could not be read (" + e + ")",
              "a file this process may read",
              "Check the file's permissions and the disk."));
    }
  }

  private static LibraryReading unreadable(Path folder, Exception e) {
    return Files.exists(folder)
        ? only(
            folder,
            "a folder that could not be read (" + e + ")",
            "Check the folder's permissions and the disk.")
        : only(folder, "no such folder", "Check the path of the library.");
  }

  private static LibraryReading only(Path folder, String found, String remedy) {
    Refusal refusal =
        new Refusal(folder.toString(), found, "a folder of Markdown documents", remedy);
    return new LibraryReading(List.of(), List.of(refusal), List.of());
  }

  private static boolean isReadme(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).matches("readme(\\.\\w+)?");
  }

  private static boolean isMarkdown(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).matches(".+\\.(md|markdown)");
  }

  private static boolean isHidden(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static final class Shelf {

    private final Map<String, String> fileOf = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    LibraryReading reading(Path folder) {
      if (documents.isEmpty() && refused.isEmpty()) {
        refused.add(
            new Refusal(
                folder.toString(),
                "no document",
                "at least one Markdown file (.md) with front matter",
                "Check the path, or put documents into the folder."));
      }
      documents.sort(Comparator.comparing(Document::id));
      return new LibraryReading(documents, refused, warnings);
    }
  }
}
