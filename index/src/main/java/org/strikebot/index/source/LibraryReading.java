package org.strikebot.index.source;

import java.util.List;
import java.util.Objects;

/**
 * What a folder of documents gave.
 *
 * @param documents those that could be read, by id
 * @param refused those that could not, by file name; the folder itself, when it is missing or holds
 *     no document
 * @param warnings what its owner should know about files that were read all the same, by file name
 */
public record LibraryReading(
    List<Document> documents, List<Refusal> refused, List<Warning> warnings) {

  /**
   * A remark about a file that was read.
   *
   * @param file its path below the folder
   * @param text one sentence
   */
  public record Warning(String file, String text) {

    public Warning {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(text, "text");
    }

    /** The whole in one line. */
    public String message() {
      return file + ": " + text;
    }
  }

  public LibraryReading {
    documents = List.copyOf(documents);
    refused = List.copyOf(refused);
    warnings = List.copyOf(warnings);
  }
}
