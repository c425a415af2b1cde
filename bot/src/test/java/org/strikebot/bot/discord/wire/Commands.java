package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The application's commands, global (scope 0) and per guild
 * (developers/interactions/application-commands.mdx, Endpoints).
 */
final class Commands {

  private final World world;
  private final Map<Long, List<ObjectNode>> byScope = new TreeMap<>();
  private int writes;

  Commands(World world) {
    this.world = world;
  }

  List<ObjectNode> in(long scope) {
    return byScope.computeIfAbsent(scope, _ -> new ArrayList<>());
  }

  /** How often commands were written since the start. */
  int writes() {
    return writes;
  }

  /** A member of {@code guild} sees its own command of a name rather than a global one. */
  Optional<ObjectNode> find(String name, Guild guild) {
    List<ObjectNode> all = new ArrayList<>(in(guild.id()));
    all.addAll(in(0));
    return all.stream().filter(command -> command.path("name").asText().equals(name)).findFirst();
  }

  ObjectNode byId(long scope, long id) {
    return in(scope).stream()
        .filter(command -> command.path("id").asText().equals(Json.id(id)))
        .findFirst()
        .orElseThrow(() -> new Refusal(404, 10063, "Unknown application command"));
  }

  /** Replaces all of a scope; a command that keeps its name keeps its id. */
  ArrayNode overwrite(long scope, JsonNode definitions) {
    CommandRules.check(definitions);
    List<ObjectNode> now = new ArrayList<>();
    definitions.forEach(definition -> now.add(complete(scope, definition)));
    byScope.put(scope, now);
    writes++;
    ArrayNode all = Json.array();
    now.forEach(all::add);
    return all;
  }

  /** Creates one, or overwrites the one of the same name. */
  ObjectNode upsert(long scope, JsonNode definition) {
    ArrayNode one = Json.array();
    one.add(definition);
    CommandRules.check(one);
    ObjectNode command = complete(scope, definition);
    in(scope).removeIf(old -> old.path("name").equals(command.path("name")));
    in(scope).add(command);
    writes++;
    return command;
  }

  void delete(long scope, long id) {
    in(scope).remove(byId(scope, id));
    writes++;
  }

  private ObjectNode complete(long scope, JsonNode definition) {
    ObjectNode command = definition.deepCopy();
    String id =
        in(scope).stream()
            .filter(old -> old.path("name").equals(definition.path("name")))
            .map(old -> old.path("id").asText())
            .findFirst()
            .orElseGet(() -> Json.id(world.ids.next()));
    command.put("id", id);
    command.put("application_id", Json.id(world.application.id()));
    command.put("version", Json.id(world.ids.next()));
    if (!command.has("type")) {
      command.put("type", 1);
    }
    // Permissions are taken as a number or a text, and always told as a text.
    JsonNode permissions = command.path("default_member_permissions");
    command.put(
        "default_member_permissions",
        permissions.isMissingNode() || permissions.isNull() ? null : permissions.asText());
    command.put("nsfw", command.path("nsfw").asBoolean());
    if (!command.has("integration_types")) {
      command.putArray("integration_types").add(0);
    }
    if (!command.has("contexts")) {
      command.putNull("contexts");
    }
    if (scope != 0) {
      command.put("guild_id", Json.id(scope));
    }
    return command;
  }
}
