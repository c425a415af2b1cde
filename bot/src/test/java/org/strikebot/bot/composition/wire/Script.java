package org.strikebot.bot.composition.wire;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What the server does with one request. */
public sealed interface Script {

  /** Streams an answer, a few letters a chunk. */
  record Says(String text) implements Script {}

  /** Refuses, with headers. */
  record Refuses(int status, Map<String, String> headers, String body) implements Script {

    public Refuses(int status) {
      this(status, Map.of(), "{\"error\":{\"message\":\"no\"}}");
    }
  }

  /** Streams {@code text} and then cuts the connection in the middle of the stream. */
  record Cuts(String text) implements Script {}

  /** Streams {@code text} and then says nothing more until the test is over. */
  record Stalls(String text) implements Script {}

  /** Streams {@code before}, waits until the gate is opened, and streams {@code after}. */
  record Gated(String before, CountDownLatch gate, String after) implements Script {}

  /** Sends no byte, not even a status, until the test is over. */
  record Silent() implements Script {}

  /** Answers 200 with a body that is no stream of this protocol. */
  record Raw(String type, String body) implements Script {}

  /** Streams {@code piece} over and over, {@code times} times. */
  record Repeats(String piece, int times) implements Script {}

  /** Closes the connection without any answer. */
  record HangsUp() implements Script {}

  /** The finished event without any text. */
  static Script empty() {
    return new Says("");
  }

  /** A perfect answer of these claims. */
  static Script claims(List<String> claims) {
    return new Says("{\"claims\": [" + String.join(", ", claims) + "]}");
  }
}
