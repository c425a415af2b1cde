package org.strikebot.index.ingest;

import org.strikebot.index.store.LibraryIndex;

/** Looks at a library as a change would make it, before the change is published. */
@FunctionalInterface
public interface Gate {

  /** Lets everything through. */
  Gate OPEN = pending -> {};

  /**
   * Looks at the library with the change in it.
   *
   * @param pending for reading, until this method returns
   * @throws RuntimeException to hold the change back; whoever asked for it gets the same exception
   */
  void look(LibraryIndex pending);
}
