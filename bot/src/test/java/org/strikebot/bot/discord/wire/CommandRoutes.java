package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Registering commands (developers/interactions/application-commands.mdx, Endpoints). */
final class CommandRoutes {

  private final World world;

  CommandRoutes(World world) {
    this.world = world;
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (String scope :
        List.of("/applications/{app}/commands", "/applications/{app}/guilds/{guild}/commands")) {
      routes.add(new Route("GET", scope, false, this::list));
      routes.add(new Route("PUT", scope, false, this::overwrite));
      routes.add(new Route("POST", scope, false, this::create));
      routes.add(new Route("GET", scope + "/{command}", false, this::get));
      routes.add(new Route("PATCH", scope + "/{command}", false, this::edit));
      routes.add(new Route("DELETE", scope + "/{command}", false, this::delete));
    }
    String permissions = "/applications/{app}/guilds/{guild}/commands/{command}/permissions";
    routes.add(
        new Route(
            "GET",
            permissions,
            false,
            (call, at) -> {
              throw new Refusal(404, 10066, "Unknown application command permissions");
            }));
    // Since permissions v2 this takes a person's own token, never a bot's.
    routes.add(
        new Route(
            "PUT",
            permissions,
            false,
            (call, at) -> {
              throw new Refusal(403, 20001, "Bots cannot use this endpoint");
            }));
    return routes;
  }

  private long scope(Route.Arguments at) {
    if (at.id("app") != world.application.id()) {
      throw new Refusal(403, 20012, "You are not authorized to perform this action");
    }
    return at.named().containsKey("guild") ? world.guild(at.id("guild")).id() : 0;
  }

  private Route.Reply list(Call call, Route.Arguments at) {
    ArrayNode all = Json.array();
    boolean localised = call.query().getOrDefault("with_localizations", "false").equals("true");
    for (ObjectNode command : world.commands.in(scope(at))) {
      all.add(localised ? command.deepCopy() : withoutLocalisations(command.deepCopy()));
    }
    return Route.Reply.ok(all);
  }

  /** Localisations are listed only on request (Get Global Application Commands). */
  private static ObjectNode withoutLocalisations(ObjectNode node) {
    node.remove(List.of("name_localizations", "description_localizations"));
    for (String part : List.of("options", "choices")) {
      for (JsonNode child : Json.list(node, part)) {
        withoutLocalisations((ObjectNode) child);
      }
    }
    return node;
  }

  private Route.Reply overwrite(Call call, Route.Arguments at) {
    return Route.Reply.ok(world.commands.overwrite(scope(at), call.body()));
  }

  private Route.Reply create(Call call, Route.Arguments at) {
    boolean known =
        world.commands.in(scope(at)).stream()
            .anyMatch(command -> command.path("name").equals(call.body().path("name")));
    return new Route.Reply(known ? 200 : 201, world.commands.upsert(scope(at), call.body()));
  }

  private Route.Reply get(Call call, Route.Arguments at) {
    return Route.Reply.ok(world.commands.byId(scope(at), at.id("command")));
  }

  private Route.Reply edit(Call call, Route.Arguments at) {
    ObjectNode changed = world.commands.byId(scope(at), at.id("command")).deepCopy();
    changed.setAll((ObjectNode) call.body());
    return Route.Reply.ok(world.commands.upsert(scope(at), changed));
  }

  private Route.Reply delete(Call call, Route.Arguments at) {
    world.commands.delete(scope(at), at.id("command"));
    return Route.Reply.nothing();
  }
}
