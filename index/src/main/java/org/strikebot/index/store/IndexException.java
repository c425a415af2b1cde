package org.strikebot.index.store;

import java.util.Objects;

/**
 * The index of a library cannot be used. The message says what was found, what was expected and
 * what to do, in words for the person who runs the bot.
 */
public final class IndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** Files are missing or their contents do not match their checksums; to be built again. */
    DAMAGED,
    /** Written by a newer version of the program. */
    NEWER,
    /** Another process is writing to the same library; trying again later may succeed. */
    LOCKED,
    /** The folder cannot be read or written, or its disk is full. */
    STORAGE,
    /** No such revision is kept. */
    NO_SUCH_REVISION
  }

  private final Kind kind;

  IndexException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  IndexException(Kind kind, String message) {
    super(message);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  public Kind kind() {
    return kind;
  }

  /** Whether the same call may succeed later without anybody doing anything. */
  public boolean retriable() {
    return kind == Kind.LOCKED;
  }
}
