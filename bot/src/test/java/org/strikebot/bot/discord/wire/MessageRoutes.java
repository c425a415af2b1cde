package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages of channels (developers/resources/message.mdx, Endpoints). */
final class MessageRoutes {

  private static final int MOST_LISTED = 100;

  private final World world;

  MessageRoutes(World world) {
    this.world = world;
  }

  List<Route> routes() {
    String messages = "/channels/{channel}/messages";
    String message = messages + "/{message}";
    return List.of(
        new Route("GET", messages, false, this::list),
        new Route("POST", messages, false, this::create),
        new Route("GET", message, false, this::get),
        new Route("PATCH", message, false, this::edit),
        new Route("DELETE", message, false, this::remove),
        new Route("POST", "/channels/{channel}/typing", false, this::type));
  }

  private Channel channel(Route.Arguments at) {
    return world.channel(at.id("channel"));
  }

  private Route.Reply list(Call call, Route.Arguments at) {
    Channel channel = channel(at);
    channel.needs(Permission.READ_MESSAGE_HISTORY);
    long before =
        Optional.ofNullable(call.query().get("before"))
            .map(Long::parseUnsignedLong)
            .orElse(Long.MAX_VALUE);
    long after =
        Optional.ofNullable(call.query().get("after")).map(Long::parseUnsignedLong).orElse(0L);
    int limit = Integer.parseInt(call.query().getOrDefault("limit", "50"));
    FormErrors errors = new FormErrors();
    if (limit < 1 || limit > MOST_LISTED) {
      errors.add("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
    }
    errors.raise();
    ArrayNode all = Json.array();
    new ArrayList<>(channel.messages.values())
        .reversed().stream()
            .filter(message -> !message.is(Message.EPHEMERAL))
            .filter(message -> message.id() < before && message.id() > after)
            .limit(limit)
            .forEach(message -> all.add(message.json(true)));
    return Route.Reply.ok(all);
  }

  private Route.Reply get(Call call, Route.Arguments at) {
    Channel channel = channel(at);
    channel.needs(Permission.READ_MESSAGE_HISTORY);
    return Route.Reply.ok(channel.message(at.id("message")).json(true));
  }

  private Route.Reply create(Call call, Route.Arguments at) {
    Channel channel = channel(at);
    channel.needs(
        channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES);
    if (!call.files().isEmpty()) {
      channel.needs(Permission.ATTACH_FILES);
    }
    Message repliedTo = repliedTo(channel, call);
    if (repliedTo != null) {
      channel.needs(Permission.READ_MESSAGE_HISTORY);
    }
    MessageRules.check(call.body(), call.files(), MessageRules.Place.CHANNEL);
    Optional<Message> same = sameNonce(channel, call);
    if (same.isPresent()) {
      return Route.Reply.ok(same.get().json(true));
    }
    if (channel.archived()) {
      channel.archived(false);
      world.emit(Event.of("THREAD_UPDATE", Intent.GUILDS, channel.json()));
    }
    Message message =
        new Message(world.ids.next(), channel, world.application.account(), repliedTo, null);
    message.fill(call.body(), call.files(), true);
    channel.messages.put(message.id(), message);
    message.tell("MESSAGE_CREATE");
    return Route.Reply.ok(message.json(true));
  }

  /** With {@code enforce_nonce}, the same nonce gives the same message (Create Message). */
  private Optional<Message> sameNonce(Channel channel, Call call) {
    Optional<String> nonce = Json.text(call.body(), "nonce");
    if (nonce.isEmpty() || !call.body().path("enforce_nonce").asBoolean()) {
      return Optional.empty();
    }
    return channel.messages.values().stream()
        .filter(message -> message.hasNonce(nonce.get()))
        .findFirst();
  }

  private @Nullable Message repliedTo(Channel channel, Call call) {
    Optional<Long> id = Json.id(call.body().path("message_reference"), "message_id");
    if (id.isEmpty()) {
      return null;
    }
    Message found = channel.messages.get(id.get());
    boolean fail = call.body().path("message_reference").path("fail_if_not_exists").asBoolean(true);
    if (found == null && fail) {
      FormErrors errors = new FormErrors();
      errors.add("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
      errors.raise();
    }
    return found;
  }

  private Route.Reply edit(Call call, Route.Arguments at) {
    Message message = channel(at).message(at.id("message"));
    if (!message.author().equals(world.application.account())) {
      throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
    }
    if (message.is(Message.EPHEMERAL)) {
      throw Refusal.unknownMessage();
    }
    MessageRules.check(call.body(), call.files(), MessageRules.Place.EDIT);
    message.fill(call.body(), call.files(), false);
    message.tell("MESSAGE_UPDATE");
    return Route.Reply.ok(message.json(true));
  }

  private Route.Reply remove(Call call, Route.Arguments at) {
    Channel channel = channel(at);
    Message message = channel.message(at.id("message"));
    if (!message.author().equals(world.application.account())) {
      channel.needs(Permission.MANAGE_MESSAGES);
    }
    delete(message);
    return Route.Reply.nothing();
  }

  /** Takes a message away and tells so. */
  static void delete(Message message) {
    Channel channel = message.channel();
    if (channel.messages.remove(message.id()) == null) {
      throw Refusal.unknownMessage();
    }
    channel.world.emit(
        Event.of(
            "MESSAGE_DELETE",
            Intent.GUILD_MESSAGES,
            Json.object()
                .put("id", Json.id(message.id()))
                .put("channel_id", Json.id(channel.id()))
                .put("guild_id", Json.id(channel.guild().id()))));
  }

  private Route.Reply type(Call call, Route.Arguments at) {
    Channel channel = channel(at);
    channel.needs(Permission.SEND_MESSAGES);
    channel.typing();
    return Route.Reply.nothing();
  }
}
