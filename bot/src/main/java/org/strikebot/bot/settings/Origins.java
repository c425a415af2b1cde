package org.strikebot.bot.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where each setting was given, so that a message can name the place. */
final class Origins {

  private final Map<JsonPointer, String> places = new HashMap<>();

  /** Notes the line of every key in {@code file}. */
  void add(Path file, byte[] bytes, ObjectMapper mapper) {
    try (JsonParser parser = mapper.createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        places.putIfAbsent(
            parser.getParsingContext().pathAsPointer(),
            file + ", line " + parser.currentTokenLocation().getLineNr());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was read before is readable", e);
    }
  }

  /** Notes that {@code variable} gave the setting at {@code place}. */
  void add(JsonPointer place, String variable) {
    places.put(place, "environment variable " + variable);
  }

  /** The place of the setting at {@code pointer}, or of the nearest section around it. */
  String of(JsonPointer pointer) {
    for (JsonPointer at = pointer; at != null; at = at.head()) {
      String place = places.get(at);
      if (place != null) {
        return place;
      }
    }
    return "settings";
  }
}
