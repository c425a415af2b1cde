package org.strikebot.index.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;
import org.strikebot.index.store.IndexException.Kind;

/** What a failure of the index means for the person who runs the bot. */
final class IndexTrouble {

  private IndexTrouble() {}

  static IndexException of(Path folder, Exception e) {
    return switch (e) {
      case IndexException known -> known;
      case LockObtainFailedException locked ->
          new IndexException(
              Kind.LOCKED,
              "Another process is writing to the library in %s. One at a time can: wait until it is done, or stop it."
                  .formatted(folder),
              locked);
      case IndexFormatTooNewException newer -> newer(folder, firstLine(newer), newer);
      case IndexFormatTooOldException older -> damaged(folder, older);
      case CorruptIndexException damage -> damaged(folder, damage);
      case EOFException damage -> damaged(folder, damage);
      case NoSuchFileException damage when Files.isDirectory(folder) -> damaged(folder, damage);
      case FileNotFoundException damage when Files.isDirectory(folder) -> damaged(folder, damage);
      case AccessDeniedException denied -> storage(folder, "may not be read or written", denied);
      case ReadOnlyFileSystemException denied -> storage(folder, "is read-only", denied);
      case IOException other -> storage(folder, reason(folder, other), other);
      default -> damaged(folder, e);
    };
  }

  static IndexException newer(Path folder, String found, Exception cause) {
    return new IndexException(
        Kind.NEWER,
        "The index in %s was written by a newer version of this program (%s). Start that version, or give another data folder; nothing was changed."
            .formatted(folder, found),
        cause);
  }

  private static IndexException damaged(Path folder, Exception cause) {
    return new IndexException(
        Kind.DAMAGED,
        "The index in %s is damaged (%s). It can be built again from the library: run `sources index`."
            .formatted(folder, firstLine(cause)),
        cause);
  }

  private static IndexException storage(Path folder, String what, Exception cause) {
    return new IndexException(
        Kind.STORAGE,
        "The index folder %s %s. Expected a folder that this user can write to with some room on its disk: mend that, or give another data folder."
            .formatted(folder, what),
        cause);
  }

  private static String reason(Path folder, IOException e) {
    String message = firstLine(e).toLowerCase(Locale.ROOT);
    if (message.contains("no space") || message.contains("quota")) {
      return "is on a disk that is full";
    }
    if (message.contains("read-only") || !Files.isWritable(folder)) {
      return "is read-only";
    }
    return "could not be used (" + firstLine(e) + ")";
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("");
  }
}
