package org.strikebot.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document on a poll, a question that it answers, and what a scripted model says of it. */
final class Poll {

  static final String QUESTION = "What share of adults supported the strike in the poll?";
  static final String HOLDS = "Ipsos MORI found that 57% supported the strike.";
  static final String ALSO_HOLDS = "Ipsos MORI found that 26% opposed the strike.";
  static final String INVENTED = "Ipsos MORI found that 75% supported the strike.";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Poll() {}

  /** The library, made where it is missing and with the document in it. */
  static Path write(Path library) throws IOException {
    Files.createDirectories(library);
    Files.writeString(
        library.resolve("poll.md"),
        """
        ---
        title: Ipsos MORI poll of April 2016
        kind: article
        published: 2016-04-26
        publisher: Paper
        url: https://paper.example/poll
        ---
        Ipsos MORI asked 800 adults in April 2016 about the junior doctors' strike. It found that 57% supported the strike and 26% opposed it.
        """);
    return library;
  }

  /** A claim that names the passage of the request which tells of the poll. */
  static String claim(String body, String text) {
    try {
      JsonNode messages = JSON.readTree(body).path("messages");
      for (String line : messages.path(1).path("content").asText().lines().toList()) {
        if (line.startsWith("{\"passage\"") && line.contains("57%")) {
          return "{\"text\": \"%s\", \"passages\": [%d], \"quotes\": []}"
              .formatted(text, JSON.readTree(line).path("passage").asInt());
        }
      }
      return "{\"text\": \"no passage\", \"passages\": []}";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
