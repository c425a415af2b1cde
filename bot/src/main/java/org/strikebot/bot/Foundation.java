package org.strikebot.bot;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;
import org.strikebot.index.ingest.Analysis;

/**
 * What everything else stands on, whatever is wired from it.
 *
 * @param environment where the keys of chat models are
 * @param heavy the parts that take long to start
 * @param analysis finds in a document what is worth knowing
 */
record Foundation(
    InstantSource clock,
    LongSupplier nanoTime,
    Map<String, String> environment,
    Wiring.Heavy heavy,
    Analysis analysis) {

  Foundation {
    environment = Map.copyOf(environment);
  }
}
