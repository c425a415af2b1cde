package org.strikebot.bot.moderation;

import java.time.Duration;
import java.util.List;

/** Has the curator of each server's library. Safe for use by several threads. */
public interface Curators {

  /** For a bot whose libraries nobody can change. */
  Curators NONE =
      new Curators() {
        @Override
        public Curator of(String server) {
          throw new IllegalStateException("expected a library that can be changed, found none");
        }

        @Override
        public List<String> changed() {
          return List.of();
        }

        @Override
        public Duration refreshEvery() {
          return Duration.ofDays(1);
        }
      };

  /** The curator of {@code server}'s own library, which is made when it is first asked for. */
  Curator of(String server);

  /** The servers that ever changed their library. */
  List<String> changed();

  /** How often their sources and feeds are asked for again. */
  Duration refreshEvery();
}
