package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with one request body, each fault at its place in it, told all at once
 * (developers/reference.mdx, Error Messages).
 */
final class FormErrors {

  private record Fault(String place, String code, String message) {}

  private final List<Fault> faults = new ArrayList<>();

  /** Notes a fault at {@code place}, a path such as {@code embeds.0.title}. */
  void add(String place, String code, String message) {
    faults.add(new Fault(place, code, message));
  }

  void required(String place) {
    add(place, "BASE_TYPE_REQUIRED", "This field is required");
  }

  /**
   * Notes a fault where the text at {@code field} has not {@code least} to {@code most} characters.
   */
  void length(JsonNode node, String place, String field, int least, int most) {
    JsonNode found = node.path(field);
    if (found.isMissingNode() || found.isNull()) {
      if (least > 0) {
        required(place + field);
      }
      return;
    }
    if (!found.isTextual()) {
      add(place + field, "BASE_TYPE_BAD_TYPE", "Expected a string, found " + found.getNodeType());
      return;
    }
    int characters = found.asText().codePointCount(0, found.asText().length());
    if (characters < least || characters > most) {
      add(
          place + field,
          "BASE_TYPE_BAD_LENGTH",
          "Must be between " + least + " and " + most + " in length, found " + characters + ".");
    }
  }

  /** Notes a fault where the list at {@code field} has more than {@code most} elements. */
  void count(JsonNode node, String place, String field, int most) {
    int size = node.path(field).size();
    if (size > most) {
      add(
          place + field,
          "BASE_TYPE_MAX_LENGTH",
          "Must be " + most + " or fewer in length, found " + size + ".");
    }
  }

  /**
   * Ends well where nothing was noted.
   *
   * @throws Refusal 50035, Invalid Form Body
   */
  void raise() {
    if (faults.isEmpty()) {
      return;
    }
    ObjectNode errors = Json.object();
    for (Fault fault : faults) {
      ObjectNode at = errors;
      for (String step : fault.place().split("\\.", -1)) {
        at = at.withObjectProperty(step);
      }
      at.withArrayProperty("_errors")
          .addObject()
          .put("code", fault.code())
          .put("message", fault.message());
    }
    throw new Refusal(400, 50035, "Invalid Form Body", errors);
  }
}
