package org.strikebot.bot.discord.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One embed under construction. Every part is checked against its limit and all together against
 * the embed's, so that what is built is always accepted; whoever writes asks for the {@link
 * #room()} first.
 */
final class Embed {

  /** One quiet colour for all: a colour must not take a side. */
  private static final int SLATE = 0x5B6770;

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final ArrayNode fields = JsonNodeFactory.instance.arrayNode();
  private int length;

  Embed() {
    json.put("color", SLATE);
  }

  /** How many units may still be written. */
  int room() {
    return Limits.EMBED - length;
  }

  Embed title(String title) {
    return put("title", title, Limits.TITLE);
  }

  Embed description(String description) {
    return put("description", description, Limits.DESCRIPTION);
  }

  private Embed put(String part, String text, int most) {
    if (!text.isEmpty()) {
      json.put(part, count(part, text, most));
    }
    return this;
  }

  /** Shows the message's own file {@code name} as a picture. */
  Embed image(String name) {
    json.putObject("image").put("url", "attachment://" + name);
    return this;
  }

  Embed footer(String text) {
    if (!text.isEmpty()) {
      json.putObject("footer").put("text", count("footer", text, Limits.FOOTER));
    }
    return this;
  }

  Embed field(String name, String value) {
    if (fields.size() == Limits.FIELDS) {
      throw new IllegalStateException("expected at most " + Limits.FIELDS + " fields, found more");
    }
    fields
        .addObject()
        .put("name", count("a field's name", name, Limits.FIELD_NAME))
        .put("value", count("a field's value", value, Limits.FIELD_VALUE));
    return this;
  }

  private String count(String part, String text, int most) {
    if (text.length() > most || text.length() > room()) {
      throw new IllegalStateException(
          "expected "
              + part
              + " of at most "
              + Math.min(most, room())
              + ", found "
              + text.length());
    }
    length += text.length();
    return text;
  }

  ObjectNode json() {
    if (!fields.isEmpty()) {
      json.set("fields", fields);
    }
    return json;
  }
}
