package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;

/** Guilds, members and channels (developers/resources/guild.mdx, channel.mdx). */
final class GuildRoutes {

  private final World world;

  GuildRoutes(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/guilds/{guild}", false, (call, at) -> Route.Reply.ok(guild(at).json())),
        new Route("GET", "/guilds/{guild}/roles", false, (call, at) -> roles(guild(at))),
        new Route("GET", "/guilds/{guild}/channels", false, (call, at) -> channels(guild(at))),
        new Route("GET", "/guilds/{guild}/members/{user}", false, (call, at) -> member(at)),
        new Route(
            "GET",
            "/channels/{channel}",
            false,
            (call, at) -> Route.Reply.ok(world.channel(at.id("channel")).json())),
        new Route("PATCH", "/channels/{channel}", false, this::modify));
  }

  private Guild guild(Route.Arguments at) {
    return world.guild(at.id("guild"));
  }

  private Route.Reply roles(Guild guild) {
    ArrayNode all = Json.array();
    guild.roles.values().forEach(role -> all.add(role.json()));
    return Route.Reply.ok(all);
  }

  private Route.Reply channels(Guild guild) {
    ArrayNode all = Json.array();
    guild.channels().stream()
        .filter(channel -> !channel.isThread())
        .forEach(channel -> all.add(channel.json()));
    return Route.Reply.ok(all);
  }

  private Route.Reply member(Route.Arguments at) {
    Member member =
        Optional.ofNullable(guild(at).members.get(at.id("user")))
            .orElseThrow(() -> new Refusal(404, 10007, "Unknown Member"));
    return Route.Reply.ok(member.json());
  }

  /** Only what a thread's owner may do: rename and archive it (channel.mdx, Modify Channel). */
  private Route.Reply modify(Call call, Route.Arguments at) {
    Channel channel = world.channel(at.id("channel"));
    if (!channel.isThread()) {
      throw Refusal.missingPermissions();
    }
    FormErrors errors = new FormErrors();
    if (call.body().has("name")) {
      errors.length(call.body(), "", "name", 1, 100);
    }
    errors.raise();
    Json.text(call.body(), "name").ifPresent(channel::rename);
    if (call.body().has("archived")) {
      channel.archived(call.body().path("archived").asBoolean());
    }
    world.emit(Event.of("THREAD_UPDATE", Intent.GUILDS, channel.json()));
    return Route.Reply.ok(channel.json());
  }
}
