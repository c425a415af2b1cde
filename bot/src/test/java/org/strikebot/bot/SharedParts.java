package org.strikebot.bot;

import java.nio.file.Path;
import org.strikebot.index.embedding.BgeEmbedder;
import org.strikebot.index.source.SourceReader;

/**
 * The real embedding model, started once for all tests of this JVM, and the real reading of
 * sources, in this process instead of in one for each. Neither has a state that an answer depends
 * on, and to start them takes longer than most tests.
 */
final class SharedParts {

  private SharedParts() {}

  /** Loaded when the first test needs it. */
  private static final class Loaded {
    static final BgeEmbedder MODEL = BgeEmbedder.load(Path.of("target", "model"));
  }

  /** The shared parts; they stay open when a bot over them is closed. */
  static Wiring.Heavy heavy() {
    return new Wiring.Heavy(
        folder -> new DeferredEmbedder(() -> Loaded.MODEL, shared -> {}), new SourceReader());
  }
}
