package org.strikebot.bot.discord.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.rest.Callback;

/**
 * Hears for servers that Javacord cannot read. A GUILD_CREATE that it fails to parse leaves a line
 * in the log and the server unknown to it; from then on it drops that server's commands and
 * messages. They are read here instead, from the gateway's own JSON.
 */
final class Unreadable {

  private static final List<String> EVENTS =
      List.of("\"INTERACTION_CREATE\"", "\"MESSAGE_CREATE\"", "\"MESSAGE_DELETE\"");

  private static final long ADMINISTRATOR = 1 << 3;
  private static final long MANAGE_SERVER = 1 << 5;

  /**
   * A command from a message's menu. Discord gives its text whether or not the bot may read
   * messages, and Javacord hides it: it is always read here, and answered once however often heard.
   */
  private static final int MESSAGE_MENU = 3;

  private static final int ATTACHMENT = 11;

  private final Predicate<String> readByJavacord;
  private final String self;
  private final Consumer<Heard> listener;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param readByJavacord whether Javacord knows a server
   * @param self the bot's own id
   */
  Unreadable(Predicate<String> readByJavacord, String self, Consumer<Heard> listener) {
    this.readByJavacord = readByJavacord;
    this.self = self;
    this.listener = listener;
  }

  /** Hears one text of the gateway. */
  void hear(String text) {
    if (EVENTS.stream().noneMatch(text::contains)) {
      return;
    }
    JsonNode event;
    try {
      event = json.readTree(text);
    } catch (JsonProcessingException damaged) {
      return;
    }
    JsonNode data = event.path("d");
    boolean menu = data.path("data").path("type").asInt() == MESSAGE_MENU;
    if (!data.hasNonNull("guild_id")
        || (!menu && readByJavacord.test(data.path("guild_id").asText()))) {
      return;
    }
    Optional<Heard> heard =
        switch (event.path("t").asText()) {
          case "INTERACTION_CREATE" -> interaction(data);
          case "MESSAGE_CREATE" -> message(data);
          case "MESSAGE_DELETE" ->
              Optional.of(new Heard.Deleted(List.of(data.path("id").asText())));
          default -> Optional.empty();
        };
    heard.ifPresent(listener);
  }

  private Optional<Heard> interaction(JsonNode data) {
    Callback callback =
        new Callback(
            data.path("application_id").asText(),
            data.path("id").asText(),
            data.path("token").asText());
    Heard.Actor actor = actor(data, data.path("member").path("user").path("id").asText());
    JsonNode what = data.path("data");
    return switch (data.path("type").asInt()) {
      case 2 -> Optional.of(command(callback, actor, what));
      case 3 ->
          Optional.of(
              new Heard.Pressed(
                  callback,
                  actor,
                  what.path("custom_id").asText(),
                  data.path("message").path("id").asText()));
      case 4 -> typing(callback, actor, what);
      case 5 -> Optional.of(sent(callback, actor, what));
      default -> Optional.empty();
    };
  }

  private static Heard command(Callback callback, Heard.Actor actor, JsonNode what) {
    StringBuilder name = new StringBuilder(what.path("name").asText());
    Map<String, String> options = new HashMap<>();
    JsonNode level = what;
    while (level.path("options").path(0).path("type").asInt() == 1
        || level.path("options").path(0).path("type").asInt() == 2) {
      level = level.path("options").path(0);
      name.append(' ').append(level.path("name").asText());
    }
    for (JsonNode option : level.path("options")) {
      options.put(option.path("name").asText(), option.path("value").asText());
      if (option.path("type").asInt() == ATTACHMENT) {
        file(
            what.path("resolved").path("attachments").path(option.path("value").asText()), options);
      }
    }
    if (what.path("type").asInt() == MESSAGE_MENU) {
      JsonNode target =
          what.path("resolved").path("messages").path(what.path("target_id").asText());
      options.put(Heard.TEXT, target.path("content").asText());
      if (target.path("attachments").path(0).hasNonNull("url")) {
        file(target.path("attachments").path(0), options);
      }
    }
    return new Heard.Command(callback, actor, name.toString(), options);
  }

  private static Optional<Heard> typing(Callback callback, Heard.Actor actor, JsonNode what) {
    for (JsonNode option : what.path("options")) {
      if (option.path("focused").asBoolean()) {
        return Optional.of(
            new Heard.Typing(
                callback,
                actor,
                what.path("name").asText(),
                option.path("name").asText(),
                option.path("value").asText()));
      }
    }
    return Optional.empty();
  }

  private static void file(JsonNode attachment, Map<String, String> options) {
    options.put(Heard.FILE, attachment.path("url").asText());
    options.put(Heard.FILE_NAME, attachment.path("filename").asText());
    if (attachment.hasNonNull("content_type")) {
      options.put(Heard.FILE_TYPE, attachment.path("content_type").asText());
    }
  }

  private static Heard sent(Callback callback, Heard.Actor actor, JsonNode what) {
    Map<String, String> values = new HashMap<>();
    for (JsonNode row : what.path("components")) {
      for (JsonNode input : row.path("components")) {
        values.put(input.path("custom_id").asText(), input.path("value").asText());
      }
    }
    return new Heard.Sent(callback, actor, what.path("custom_id").asText(), values);
  }

  private Optional<Heard> message(JsonNode data) {
    JsonNode author = data.path("author");
    if (author.path("bot").asBoolean() || data.hasNonNull("webhook_id")) {
      return Optional.empty();
    }
    boolean mentioned = false;
    for (JsonNode user : data.path("mentions")) {
      mentioned |= user.path("id").asText().equals(self);
    }
    return Optional.of(
        new Heard.Said(
            actor(data, author.path("id").asText()),
            data.path("id").asText(),
            data.path("content").asText(),
            mentioned,
            text(data.path("message_reference").path("message_id"))));
  }

  private static Heard.Actor actor(JsonNode data, String member) {
    Set<String> roles = new HashSet<>();
    data.path("member").path("roles").forEach(role -> roles.add(role.asText()));
    long permissions = data.path("member").path("permissions").asLong();
    return new Heard.Actor(
        data.path("guild_id").asText(),
        data.path("channel_id").asText(),
        member,
        roles,
        (permissions & (ADMINISTRATOR | MANAGE_SERVER)) != 0,
        data.path("locale").asText("en-GB"));
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
