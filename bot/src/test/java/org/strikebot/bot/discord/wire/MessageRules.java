package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** What a message may hold (developers/resources/message.mdx, Create Message, Embed Limits). */
final class MessageRules {

  private static final int MOST_CONTENT = 2000;
  private static final int MOST_EMBEDS = 10;
  private static final int MOST_FIELDS = 25;
  private static final int MOST_IN_ALL_EMBEDS = 6000;
  private static final int MOST_NAMED = 100;
  private static final int MOST_NONCE = 25;
  private static final Set<String> PARSED = Set.of("roles", "users", "everyone");

  /** Where a message is written, and the flags that may be set there. */
  enum Place {
    CHANNEL(1 << 2 | 1 << 12 | 1 << 15),
    EDIT(1 << 2 | 1 << 15),
    INTERACTION(1 << 2 | 1 << 6 | 1 << 12 | 1 << 15);

    private final int flags;

    Place(int flags) {
      this.flags = flags;
    }
  }

  private MessageRules() {}

  /**
   * Ends well where {@code body} may be written at {@code place}.
   *
   * @throws Refusal 50035 with each fault at its place, or 50006 for a message of nothing
   */
  static void check(JsonNode body, List<Attachment> files, Place place) {
    FormErrors errors = new FormErrors();
    errors.length(body, "", "content", 0, MOST_CONTENT);
    errors.length(body, "", "nonce", 0, MOST_NONCE);
    embeds(errors, body);
    allowedMentions(errors, body.path("allowed_mentions"));
    ComponentRules.message(errors, body);
    if ((body.path("flags").asInt() & ~place.flags) != 0) {
      errors.add("flags", "MESSAGE_FLAGS_INVALID", "Flags cannot be set: " + body.path("flags"));
    }
    errors.raise();
    if (place != Place.EDIT && isEmpty(body) && files.isEmpty()) {
      throw new Refusal(400, 50006, "Cannot send an empty message");
    }
  }

  private static boolean isEmpty(JsonNode body) {
    return Json.text(body, "content").orElse("").isBlank()
        && Json.list(body, "embeds").isEmpty()
        && Json.list(body, "components").isEmpty();
  }

  private static void embeds(FormErrors errors, JsonNode body) {
    errors.count(body, "", "embeds", MOST_EMBEDS);
    int characters = 0;
    int index = 0;
    for (JsonNode embed : Json.list(body, "embeds")) {
      String here = "embeds." + index + ".";
      errors.length(embed, here, "title", 0, 256);
      errors.length(embed, here, "description", 0, 4096);
      errors.count(embed, here, "fields", MOST_FIELDS);
      if (embed.path("footer").isObject()) {
        errors.length(embed.path("footer"), here + "footer.", "text", 1, 2048);
      }
      if (embed.path("author").isObject()) {
        errors.length(embed.path("author"), here + "author.", "name", 1, 256);
      }
      address(errors, here + "url", embed.path("url"));
      address(errors, here + "author.url", embed.path("author").path("url"));
      address(errors, here + "footer.icon_url", embed.path("footer").path("icon_url"));
      characters += count(embed, "title") + count(embed, "description");
      characters += count(embed.path("footer"), "text") + count(embed.path("author"), "name");
      int fieldIndex = 0;
      for (JsonNode field : Json.list(embed, "fields")) {
        String at = here + "fields." + fieldIndex++ + ".";
        errors.length(field, at, "name", 1, 256);
        errors.length(field, at, "value", 1, 1024);
        characters += count(field, "name") + count(field, "value");
      }
      index++;
    }
    if (characters > MOST_IN_ALL_EMBEDS) {
      errors.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }
  }

  private static int count(JsonNode node, String field) {
    String text = node.path(field).asText();
    return text.codePointCount(0, text.length());
  }

  private static void address(FormErrors errors, String place, JsonNode url) {
    if (url.isTextual() && !url.asText().matches("(?i)(https?|attachment)://.+")) {
      errors.add(
          place,
          "URL_TYPE_INVALID_SCHEME",
          "Scheme \"" + url.asText() + "\" is not supported. Scheme must be http or https.");
    }
    if (url.asText().length() > 2048) {
      errors.add(place, "BASE_TYPE_MAX_LENGTH", "Must be 2048 or fewer in length.");
    }
  }

  private static void allowedMentions(FormErrors errors, JsonNode allowed) {
    for (JsonNode kind : Json.list(allowed, "parse")) {
      if (!PARSED.contains(kind.asText())) {
        errors.add("allowed_mentions.parse", "BASE_TYPE_CHOICES", "Unknown kind " + kind);
      }
    }
    for (String named : List.of("users", "roles")) {
      errors.count(allowed, "allowed_mentions.", named, MOST_NAMED);
      boolean parsed = false;
      for (JsonNode kind : Json.list(allowed, "parse")) {
        parsed |= kind.asText().equals(named);
      }
      if (parsed && !Json.list(allowed, named).isEmpty()) {
        errors.add(
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse:[\"" + named + "\"] and " + named + ": [ids...] are mutually exclusive.");
      }
    }
  }
}
