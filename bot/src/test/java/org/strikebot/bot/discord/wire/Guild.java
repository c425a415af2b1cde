package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server in Discord's sense (developers/resources/guild.mdx, Guild Object). */
public final class Guild {

  final World world;
  final Map<Long, Role> roles = new LinkedHashMap<>();
  final Map<Long, Member> members = new LinkedHashMap<>();
  private final long id;
  private final String name;
  private final Role everybody;
  private final Member owner;
  private final Member bot;
  private boolean readable = true;

  Guild(World world, String name) {
    this.world = world;
    this.name = name;
    id = world.ids.next();
    everybody = new Role(id, "@everyone", Permission.ofEverybody());
    roles.put(id, everybody);
    owner = join(new Account(world.ids.next(), "owner", false), List.of());
    bot = join(world.application.account(), List.of());
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The member who may do everything. */
  public Member owner() {
    return owner;
  }

  /** A new text channel, told to the bot where it is connected. */
  public Channel addChannel(String channelName) {
    return world.monitor.change(
        () -> {
          Channel channel =
              new Channel(world, world.ids.next(), this, Channel.TEXT, channelName, null);
          world.channels.put(channel.id(), channel);
          world.emit(Event.of("CHANNEL_CREATE", Intent.GUILDS, channel.json()));
          return channel;
        });
  }

  /** A new role, told to the bot where it is connected. */
  public Role addRole(String roleName, Permission... permissions) {
    return world.monitor.change(
        () -> {
          Set<Permission> allowed = EnumSet.noneOf(Permission.class);
          allowed.addAll(List.of(permissions));
          Role role = new Role(world.ids.next(), roleName, allowed);
          roles.put(role.id(), role);
          ObjectNode told = Json.object().put("guild_id", Json.id(id));
          told.set("role", role.json());
          world.emit(Event.of("GUILD_ROLE_CREATE", Intent.GUILDS, told));
          return role;
        });
  }

  /** A new person with {@code roles}. */
  public Member addMember(String memberName, Role... memberRoles) {
    return world.monitor.change(
        () -> join(new Account(world.ids.next(), memberName, false), List.of(memberRoles)));
  }

  /** The same person in this guild too. */
  public Member addMember(Member elsewhere, Role... memberRoles) {
    return world.monitor.change(() -> join(elsewhere.account(), List.of(memberRoles)));
  }

  /**
   * From now on, this guild is told without a field that Javacord 3.8.0 cannot do without, so that
   * its parser breaks on it.
   */
  public void makeUnreadableForJavacord() {
    world.monitor.change(() -> readable = false);
  }

  private Member join(Account account, List<Role> memberRoles) {
    Member member = new Member(this, account, memberRoles);
    members.put(account.id(), member);
    return member;
  }

  Member bot() {
    return bot;
  }

  Role everybody() {
    return everybody;
  }

  boolean owns(Member member) {
    return member == owner;
  }

  /** The guild as GUILD_CREATE tells it (developers/events/gateway-events.mdx, Guild Create). */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", Json.id(id))
            .put("name", name)
            .putNull("icon")
            .putNull("splash")
            .putNull("discovery_splash")
            .put("owner_id", Json.id(owner.account().id()))
            .put("region", "deprecated")
            .putNull("afk_channel_id")
            .put("afk_timeout", 300)
            .put("verification_level", 1)
            .put("default_message_notifications", 1)
            .put("explicit_content_filter", 0)
            .put("mfa_level", 0)
            .putNull("application_id")
            .putNull("system_channel_id")
            .put("system_channel_flags", 0)
            .putNull("rules_channel_id")
            .putNull("vanity_url_code")
            .putNull("description")
            .putNull("banner")
            .put("premium_tier", 0)
            .put("premium_subscription_count", 0)
            .put("preferred_locale", "en-GB")
            .putNull("public_updates_channel_id")
            .put("nsfw_level", 0)
            .put("premium_progress_bar_enabled", false)
            .put("joined_at", Snowflakes.time(id).toString())
            .put("large", false)
            .put("unavailable", false)
            .put("member_count", members.size());
    if (!readable) {
      json.remove("verification_level");
    }
    json.putArray("features");
    json.putArray("emojis");
    json.putArray("stickers");
    json.putArray("voice_states");
    json.putArray("presences");
    json.putArray("stage_instances");
    json.putArray("guild_scheduled_events");
    roles.values().forEach(role -> json.withArrayProperty("roles").add(role.json()));
    // Without the members intent only the bot itself is listed (developers/events/gateway.mdx).
    json.putArray("members").add(bot.json());
    json.putArray("channels");
    json.putArray("threads");
    for (Channel channel : channels()) {
      json.withArrayProperty(channel.isThread() ? "threads" : "channels").add(channel.json());
    }
    return json;
  }

  List<Channel> channels() {
    List<Channel> here = new ArrayList<>();
    world.channels.values().stream().filter(channel -> channel.guild() == this).forEach(here::add);
    return here;
  }
}
