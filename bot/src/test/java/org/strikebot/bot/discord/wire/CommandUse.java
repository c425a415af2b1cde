package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody fills in a command as Discord's own program lets them: only what is registered, with
 * options of the registered types (developers/interactions/application-commands.mdx).
 */
final class CommandUse {

  private final Member member;
  private final Channel channel;
  private final List<String> path;

  CommandUse(Member member, Channel channel, String command) {
    this.member = member;
    this.channel = channel;
    path = List.of(command.split(" ", -1));
  }

  Interaction run(Map<String, ?> options) {
    return start(Interaction.COMMAND, options, "");
  }

  /**
   * Uses a command from the menu of {@code message} (application-commands.mdx, Message Commands).
   */
  static Interaction fromMenu(Member member, Shown message, String command) {
    Channel channel = message.channel();
    World world = channel.world;
    ObjectNode registered =
        world.monitor.await(
            "the menu " + command + " to be registered",
            Monitor.PATIENCE,
            () -> world.commands.find(command, channel.guild()));
    String target = Json.id(message.id());
    ObjectNode data =
        Json.object()
            .put("id", registered.path("id").asText())
            .put("name", command)
            .put("type", registered.path("type").asInt())
            .put("target_id", target);
    // Given with its text, whatever the bot may read otherwise.
    data.putObject("resolved").putObject("messages").set(target, message.message().json(true));
    return world.monitor.change(
        () -> new Interaction(Interaction.COMMAND, member, channel, data, null));
  }

  Interaction type(String option, String soFar) {
    return start(Interaction.AUTOCOMPLETE, Map.of(option, soFar), option);
  }

  private Interaction start(int type, Map<String, ?> options, String focused) {
    World world = channel.world;
    ObjectNode command =
        world.monitor.await(
            "the command /" + path.getFirst() + " to be registered",
            Monitor.PATIENCE,
            () -> world.commands.find(path.getFirst(), channel.guild()));
    ObjectNode data =
        Json.object()
            .put("id", command.path("id").asText())
            .put("name", command.path("name").asText())
            .put("type", command.path("type").asInt());
    JsonNode definition = command;
    ObjectNode at = data;
    for (String step : path.subList(1, path.size())) {
      definition = option(definition, step);
      at =
          at.putArray("options")
              .addObject()
              .put("name", step)
              .put("type", definition.path("type").asInt());
    }
    return fill(type, data, at, definition, options, focused);
  }

  private Interaction fill(
      int type,
      ObjectNode data,
      ObjectNode at,
      JsonNode definition,
      Map<String, ?> options,
      String focused) {
    ObjectNode resolved = Json.object();
    ArrayNode values = at.putArray("options");
    for (Map.Entry<String, ?> given : new LinkedHashMap<>(options).entrySet()) {
      JsonNode wanted = option(definition, given.getKey());
      ObjectNode value =
          values.addObject().put("name", given.getKey()).put("type", wanted.path("type").asInt());
      put(value, given.getValue(), resolved);
      if (given.getKey().equals(focused)) {
        value.put("focused", true);
      }
    }
    if (type == Interaction.COMMAND) {
      for (JsonNode wanted : definition.path("options")) {
        String name = wanted.path("name").asText();
        if (wanted.path("required").asBoolean() && !options.containsKey(name)) {
          throw new AssertionError("/" + String.join(" ", path) + " needs " + name);
        }
      }
    }
    if (!resolved.isEmpty()) {
      data.set("resolved", resolved);
    }
    return channel.world.monitor.change(() -> new Interaction(type, member, channel, data, null));
  }

  private JsonNode option(JsonNode definition, String name) {
    for (JsonNode option : definition.path("options")) {
      if (option.path("name").asText().equals(name)) {
        return option;
      }
    }
    throw new AssertionError("/" + String.join(" ", path) + " has no option " + name);
  }

  private void put(ObjectNode option, Object value, ObjectNode resolved) {
    switch (value) {
      case Boolean flag -> option.put("value", flag);
      case Integer number -> option.put("value", number);
      case Double number -> option.put("value", number);
      case Role role -> reference(option, role.id(), resolved);
      case Channel other -> reference(option, other.id(), resolved);
      case Member other -> reference(option, other.id(), resolved);
      case Attachment file -> {
        option.put("value", Json.id(file.id()));
        resolved.withObjectProperty("attachments").set(Json.id(file.id()), file.json());
      }
      default -> option.put("value", value.toString());
    }
  }

  private void reference(ObjectNode option, long id, ObjectNode resolved) {
    option.put("value", Json.id(id));
    ArrayNode one = Json.array();
    one.add(Json.id(id));
    resolve(channel.guild(), resolved, one);
  }

  /**
   * Tells what the ids among {@code values} stand for (receiving-and-responding, Resolved Data).
   */
  static void resolve(Guild guild, ObjectNode resolved, ArrayNode values) {
    for (JsonNode value : values) {
      String key = value.asText();
      if (!key.matches("\\d{15,20}")) {
        continue;
      }
      long id = Long.parseUnsignedLong(key);
      if (guild.roles.containsKey(id)) {
        resolved.withObjectProperty("roles").set(key, guild.roles.get(id).json());
      }
      if (guild.members.containsKey(id)) {
        Member other = guild.members.get(id);
        resolved.withObjectProperty("users").set(key, other.account().json());
        ObjectNode partial = other.json();
        partial.remove(List.of("user", "deaf", "mute"));
        resolved.withObjectProperty("members").set(key, partial);
      }
      if (guild.world.channels.containsKey(id)) {
        resolved.withObjectProperty("channels").set(key, guild.world.channel(id).json());
      }
    }
  }
}
