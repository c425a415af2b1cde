package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds every request that the bot sent in the tests against an OpenAPI document. Arguments: the
 * document, the file of requests. Ends with 1 where a request is not allowed, or where there is no
 * request at all.
 */
public final class WireCheck {

  private WireCheck() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("expected an OpenAPI document and a file of requests");
      System.exit(2);
    }
    Path requests = Path.of(arguments[1]);
    List<String> lines = Files.exists(requests) ? Files.readAllLines(requests) : List.of();
    JsonNode document = Json.read(Files.readString(Path.of(arguments[0])));
    Map<String, Integer> faults = faults(new Specification(document), lines);
    faults.forEach((fault, times) -> System.err.println(times + " × " + fault));
    System.out.println(
        "discord-wire: " + lines.size() + " requests, " + faults.size() + " kinds of fault");
    System.exit(lines.isEmpty() || !faults.isEmpty() ? 1 : 0);
  }

  /** How often each fault was found, by what it is. */
  static Map<String, Integer> faults(Specification specification, List<String> lines) {
    Map<String, Integer> faults = new TreeMap<>();
    for (String text : lines) {
      JsonNode line = Json.read(text);
      String operation = line.path("method").asText() + " " + line.path("path").asText();
      for (String fault : specification.faults(line)) {
        faults.merge(operation.replaceAll("\\d{15,}", "ID") + ": " + fault, 1, Integer::sum);
      }
    }
    return faults;
  }
}
