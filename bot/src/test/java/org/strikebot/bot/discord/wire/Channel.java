package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where messages are: a text channel or a thread (developers/resources/channel.mdx). */
public final class Channel {

  static final int TEXT = 0;
  static final int PUBLIC_THREAD = 11;

  final World world;
  final Map<Long, Message> messages = new LinkedHashMap<>();
  final Set<Long> threadMembers = new LinkedHashSet<>();
  private final Set<Permission> deniedToBot = EnumSet.noneOf(Permission.class);
  private final long id;
  private final Guild guild;
  private final int type;
  private final @Nullable Channel parent;
  private String name;
  private long ownerId;
  private boolean archived;
  private int typings;

  Channel(World world, long id, Guild guild, int type, String name, @Nullable Channel parent) {
    this.world = world;
    this.id = id;
    this.guild = guild;
    this.type = type;
    this.name = name;
    this.parent = parent;
    ownerId = guild.owner().account().id();
  }

  public long id() {
    return id;
  }

  public Guild guild() {
    return guild;
  }

  public String name() {
    return world.monitor.change(() -> name);
  }

  public boolean isThread() {
    return type == PUBLIC_THREAD;
  }

  /** Forbids the bot something here from now on (developers/topics/permissions.mdx, Overwrites). */
  public void denyBot(Permission... permissions) {
    world.monitor.change(
        () -> {
          deniedToBot.addAll(List.of(permissions));
          world.emit(Event.of("CHANNEL_UPDATE", Intent.GUILDS, json()));
        });
  }

  /** What {@code member} sees here now, oldest first. */
  public List<Shown> visibleTo(Member member) {
    return world.monitor.change(
        () ->
            messages.values().stream()
                .filter(message -> message.visibleTo(member.account()))
                .map(Message::shown)
                .toList());
  }

  /** The bot's messages that {@code member} sees here now, oldest first. */
  public List<Shown> fromBot(Member member) {
    return visibleTo(member).stream().filter(Shown::fromBot).toList();
  }

  /** The first of the bot's messages that {@code member} sees here and that is as wanted. */
  public Shown awaitFromBot(Member member, String what, Predicate<Shown> wanted) {
    return awaitFromBot(member, what, Monitor.PATIENCE, wanted);
  }

  /** The same within {@code patience}. */
  public Shown awaitFromBot(
      Member member, String what, Duration patience, Predicate<Shown> wanted) {
    return world.monitor.await(
        what + " in #" + name, patience, () -> fromBot(member).stream().filter(wanted).findFirst());
  }

  /** Waits until a message is gone. */
  public void awaitGone(Shown message) {
    world.monitor.await(
        "the deletion of message " + message.id(),
        Monitor.PATIENCE,
        () -> messages.containsKey(message.id()) ? Optional.empty() : Optional.of(true));
  }

  /** The thread that was opened from {@code message}, as soon as there is one. */
  public Channel awaitThread(Shown message) {
    return world.monitor.await(
        "a thread from message " + message.id(),
        Monitor.PATIENCE,
        () -> Optional.ofNullable(world.channels.get(message.id())));
  }

  /** How often the bot was shown typing here. */
  public int typings() {
    return world.monitor.change(() -> typings);
  }

  void typing() {
    typings++;
  }

  void ownedBy(Account account) {
    ownerId = account.id();
    threadMembers.add(account.id());
  }

  boolean archived() {
    return archived;
  }

  void archived(boolean now) {
    archived = now;
  }

  void rename(String newName) {
    name = newName;
  }

  Channel top() {
    return parent == null ? this : parent;
  }

  Message message(long messageId) {
    return Optional.ofNullable(messages.get(messageId)).orElseThrow(Refusal::unknownMessage);
  }

  /**
   * Ends well where the bot may do all of {@code permissions} here.
   *
   * @throws Refusal 50001 where it cannot see the channel, 50013 otherwise
   */
  void needs(Permission... permissions) {
    Set<Permission> allowed = guild.bot().permissions();
    allowed.removeAll(top().deniedToBot);
    allowed.removeAll(deniedToBot);
    if (!allowed.contains(Permission.VIEW_CHANNEL)) {
      throw new Refusal(403, 50001, "Missing Access");
    }
    if (!allowed.containsAll(List.of(permissions))) {
      throw Refusal.missingPermissions();
    }
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", Json.id(id))
            .put("type", type)
            .put("guild_id", Json.id(guild.id()))
            .put("name", name)
            .put("flags", 0)
            .put("rate_limit_per_user", 0)
            .put("parent_id", parent == null ? null : Json.id(parent.id()));
    json.put("last_message_id", lastMessage().map(message -> Json.id(message.id())).orElse(null));
    if (isThread()) {
      json.put("owner_id", Json.id(ownerId))
          .put("message_count", messages.size())
          .put("member_count", threadMembers.size())
          .put("total_message_sent", messages.size());
      json.putObject("thread_metadata")
          .put("archived", archived)
          .put("auto_archive_duration", 1440)
          .put("archive_timestamp", Snowflakes.time(id).toString())
          .put("create_timestamp", Snowflakes.time(id).toString())
          .put("locked", false);
      return json;
    }
    json.put("position", 0).putNull("topic").put("nsfw", false);
    json.putArray("permission_overwrites");
    if (!deniedToBot.isEmpty()) {
      json.withArrayProperty("permission_overwrites")
          .addObject()
          .put("id", Json.id(world.application.id()))
          .put("type", 1)
          .put("allow", "0")
          .put("deny", Long.toString(Permission.bits(deniedToBot)));
    }
    return json;
  }

  private Optional<Message> lastMessage() {
    return new ArrayList<>(messages.values()).reversed().stream().findFirst();
  }
}
