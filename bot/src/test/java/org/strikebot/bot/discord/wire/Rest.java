package org.strikebot.bot.discord.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The REST API: finds the endpoint, checks the token, does the work (developers/reference.mdx). */
final class Rest {

  private record Found(Route route, Route.Arguments arguments) {}

  private final World world;
  private final List<Route> routes = new ArrayList<>();

  Rest(World world) {
    this.world = world;
    routes.addAll(new AccountRoutes(world).routes());
    routes.addAll(new GuildRoutes(world).routes());
    routes.addAll(new MessageRoutes(world).routes());
    routes.addAll(new ThreadRoutes(world).routes());
    routes.addAll(new CommandRoutes(world).routes());
    routes.addAll(new InteractionRoutes(world).routes());
  }

  /** Does what {@code call} asks for, or tells why not. */
  Route.Reply answer(Call call) {
    return world.monitor.change(
        () -> {
          try {
            Found found = find(call).orElseThrow(() -> new Refusal(404, 0, "404: Not Found"));
            if (!found.route().open() && !call.token().equals("Bot " + world.application.token())) {
              throw new Refusal(401, 0, "401: Unauthorized");
            }
            return found.route().work().apply(call, found.arguments());
          } catch (Refusal refusal) {
            return new Route.Reply(refusal.status(), refusal.json());
          }
        });
  }

  /** The template of the endpoint that {@code call} is for, or its path where there is none. */
  String template(Call call) {
    return find(call).map(found -> found.route().template()).orElse(call.path());
  }

  private Optional<Found> find(Call call) {
    return routes.stream()
        .filter(route -> route.method().equals(call.method()))
        .flatMap(route -> route.match(call.path()).map(found -> new Found(route, found)).stream())
        .findFirst();
  }
}
