package org.strikebot.index.embedding;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Where the vectors of the words of sentences are kept, in {@link WordVectors#steps}. Safe for use
 * by several threads.
 */
public interface KeptWords {

  /** Keeps nothing: every sentence is read whenever it is wanted. */
  KeptWords NONE =
      new KeptWords() {
        @Override
        public Optional<byte[][]> find(String sentence) {
          return Optional.empty();
        }

        @Override
        public boolean settled(String sentence) {
          return true;
        }

        @Override
        public void keep(Map<String, byte[][]> sentences) {}
      };

  /** What is kept for {@code sentence}. */
  Optional<byte[][]> find(String sentence);

  /** Whether nothing would be gained by reading {@code sentence} to keep it. */
  boolean settled(String sentence);

  /**
   * Keeps the words of sentences, as far as there is room.
   *
   * @throws IOException when that is not possible; nothing kept before is lost
   */
  void keep(Map<String, byte[][]> sentences) throws IOException;
}
