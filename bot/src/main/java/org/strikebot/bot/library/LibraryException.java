package org.strikebot.bot.library;

/** A library has no document to answer from; the message says why and what to do. */
public final class LibraryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LibraryException(String message) {
    super(message);
  }
}
