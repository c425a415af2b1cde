package org.strikebot.bot.discord.wire;

import java.util.List;

/** Threads (developers/topics/threads.mdx; channel.mdx, Start Thread). */
final class ThreadRoutes {

  private final World world;

  ThreadRoutes(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            "POST", "/channels/{channel}/messages/{message}/threads", false, this::fromMessage),
        new Route("POST", "/channels/{channel}/threads", false, this::fromNothing),
        new Route("PUT", "/channels/{channel}/thread-members/{user}", false, this::add));
  }

  private Route.Reply fromMessage(Call call, Route.Arguments at) {
    Channel channel = world.channel(at.id("channel"));
    Message message = channel.message(at.id("message"));
    if (message.is(Message.EPHEMERAL)) {
      throw Refusal.unknownMessage();
    }
    if (world.channels.containsKey(message.id())) {
      throw new Refusal(400, 160004, "A thread has already been created for this message");
    }
    message.flag(Message.HAS_THREAD, true);
    // The id of a thread that starts from a message is the message's (channel.mdx).
    return open(call, channel, message.id());
  }

  private Route.Reply fromNothing(Call call, Route.Arguments at) {
    return open(call, world.channel(at.id("channel")), world.ids.next());
  }

  private Route.Reply open(Call call, Channel parent, long id) {
    parent.needs(Permission.CREATE_PUBLIC_THREADS);
    if (parent.isThread()) {
      throw new Refusal(400, 50024, "Cannot execute action on this channel type");
    }
    FormErrors errors = new FormErrors();
    errors.length(call.body(), "", "name", 1, 100);
    if (!List.of(60, 1440, 4320, 10080)
        .contains(call.body().path("auto_archive_duration").asInt(1440))) {
      errors.add("auto_archive_duration", "BASE_TYPE_CHOICES", "One of 60, 1440, 4320, 10080.");
    }
    errors.raise();
    Channel thread =
        new Channel(
            world,
            id,
            parent.guild(),
            Channel.PUBLIC_THREAD,
            call.body().path("name").asText(),
            parent);
    thread.ownedBy(world.application.account());
    world.channels.put(id, thread);
    world.emit(Event.of("THREAD_CREATE", Intent.GUILDS, thread.json().put("newly_created", true)));
    return new Route.Reply(201, thread.json());
  }

  private Route.Reply add(Call call, Route.Arguments at) {
    Channel thread = world.channel(at.id("channel"));
    thread.needs(Permission.SEND_MESSAGES_IN_THREADS);
    thread.threadMembers.add(
        at.text("user").equals("@me") ? world.application.id() : at.id("user"));
    return Route.Reply.nothing();
  }
}
