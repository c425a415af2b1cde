package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A role of a guild (developers/topics/permissions.mdx, Role Object).
 *
 * @param id snowflake; equal to the guild's for the role that everybody has
 * @param name shown name
 * @param permissions what it allows
 */
public record Role(long id, String name, Set<Permission> permissions) {

  public Role {
    permissions = Set.copyOf(permissions);
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", Json.id(id))
            .put("name", name)
            .put("color", 0)
            .put("hoist", false)
            .putNull("icon")
            .putNull("unicode_emoji")
            .put("position", name.equals("@everyone") ? 0 : 1)
            .put("permissions", Long.toString(Permission.bits(permissions)))
            .put("managed", false)
            .put("mentionable", false)
            .put("flags", 0);
    json.putObject("colors").put("primary_color", 0).putNull("secondary_color");
    return json;
  }
}
