package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The bot itself and where its gateway is (developers/resources/user.mdx, application.mdx;
 * developers/events/gateway.mdx, Get Gateway).
 */
final class AccountRoutes {

  private static final int INTENTS_OF_APPLICATION = 0;

  private final World world;

  AccountRoutes(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/gateway", true, (call, at) -> Route.Reply.ok(gateway())),
        new Route("GET", "/gateway/bot", false, (call, at) -> Route.Reply.ok(gatewayForBots())),
        new Route("GET", "/oauth2/applications/@me", false, (call, at) -> application()),
        new Route("GET", "/applications/@me", false, (call, at) -> application()),
        new Route(
            "GET",
            "/users/@me",
            false,
            (call, at) -> Route.Reply.ok(world.application.account().json())),
        new Route("GET", "/users/@me/guilds", false, (call, at) -> guilds()));
  }

  private ObjectNode gateway() {
    return Json.object().put("url", "wss://gateway.discord.gg");
  }

  private ObjectNode gatewayForBots() {
    ObjectNode json = gateway().put("shards", 1);
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 14_400_000)
        .put("max_concurrency", 1);
    return json;
  }

  private Route.Reply application() {
    return Route.Reply.ok(world.application.json().put("flags", INTENTS_OF_APPLICATION));
  }

  private Route.Reply guilds() {
    ArrayNode all = Json.array();
    for (Guild guild : world.guilds.values()) {
      all.addObject()
          .put("id", Json.id(guild.id()))
          .put("name", guild.name())
          .putNull("icon")
          .put("owner", false)
          .put("permissions", Long.toString(Permission.bits(guild.bot().permissions())));
    }
    return Route.Reply.ok(all);
  }
}
