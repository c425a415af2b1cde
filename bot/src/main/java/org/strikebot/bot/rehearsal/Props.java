package org.strikebot.bot.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the played Discord says, a line of JSON each, after its name. */
record Props(Map<String, String> texts) {

  /** An id's time counts from the first second of 2015 (developers/reference.mdx, Snowflakes). */
  private static final long EPOCH_MILLIS = 1_420_070_400_000L;

  Props {
    texts = Map.copyOf(texts);
  }

  static Props read() {
    Map<String, String> texts = new HashMap<>();
    try (InputStream in = Props.class.getResourceAsStream("/rehearsal/props.txt")) {
      if (in == null) {
        throw new IllegalStateException("the rehearsal's props are missing from this build");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> texts.put(line.split(" ", 2)[0], line.split(" ", 2)[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Props(texts);
  }

  String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalStateException("the rehearsal has no " + name);
    }
    return text;
  }

  /** The question, asked now: an interaction lapses soon after the time that its id tells. */
  String question() {
    long id = (System.currentTimeMillis() - EPOCH_MILLIS) << 22;
    return text("question").replace("NOW", Long.toString(id));
  }
}
