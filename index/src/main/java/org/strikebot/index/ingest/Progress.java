package org.strikebot.index.ingest;

/** Told how far an ingest is. Called by the thread that ingests. */
@FunctionalInterface
public interface Progress {

  /**
   * Some documents more are written.
   *
   * @param done how many of the changed documents are written
   * @param all how many there are to write
   */
  void documents(int done, int all);
}
