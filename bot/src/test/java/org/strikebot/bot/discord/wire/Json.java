package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** JSON as Discord writes it. Snowflakes are strings (developers/reference.mdx, Snowflakes). */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Refusal(400, 50109, "The request body contains invalid JSON.");
    }
  }

  /** The text at {@code field}, where it is there and not null. */
  static Optional<String> text(JsonNode node, String field) {
    JsonNode found = node.path(field);
    return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(found.asText());
  }

  /** The snowflake at {@code field}, which Discord takes as a string or as a number. */
  static Optional<Long> id(JsonNode node, String field) {
    return text(node, field).map(Long::parseUnsignedLong);
  }

  static String id(long id) {
    return Long.toUnsignedString(id);
  }

  /** The elements at {@code field}; none where it is absent or null. */
  static ArrayNode list(JsonNode node, String field) {
    return node.path(field) instanceof ArrayNode array ? array : array();
  }
}
