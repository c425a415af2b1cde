package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A user, a person or the bot (developers/resources/user.mdx, User Object).
 *
 * @param id snowflake
 * @param name unique name
 * @param bot whether it belongs to an application
 */
record Account(long id, String name, boolean bot) {

  String mention() {
    return "<@" + Json.id(id) + ">";
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", Json.id(id))
            .put("username", name)
            .put("discriminator", bot ? "4242" : "0")
            .put("global_name", bot ? null : name)
            .putNull("avatar")
            .put("public_flags", 0);
    if (bot) {
      json.put("bot", true);
    }
    return json;
  }
}
