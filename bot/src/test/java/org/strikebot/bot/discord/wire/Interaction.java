package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody used a command, a button, a menu or a form of the bot
 * (developers/interactions/receiving-and-responding.mdx). Tests hold it to see what came of it.
 */
public final class Interaction {

  static final int COMMAND = 2;
  static final int COMPONENT = 3;
  static final int AUTOCOMPLETE = 4;
  static final int MODAL_SUBMIT = 5;

  /** The first response must come within this, or the token dies. */
  private static final Duration TO_RESPOND = Duration.ofSeconds(3);

  /** Edits and follow-ups must come within this. */
  private static final Duration TO_FOLLOW_UP = Duration.ofMinutes(15);

  private final long id;
  private final String token;
  private final int type;
  private final Member member;
  private final Channel channel;
  private final ObjectNode data;
  private final @Nullable Message source;
  private final Instant created;
  private final long createdNanos = System.nanoTime();
  private final List<Message> followUps = new ArrayList<>();
  private @Nullable Duration acknowledgedAfter;
  private @Nullable Message original;
  private @Nullable JsonNode modal;
  private @Nullable ArrayNode choices;

  Interaction(int type, Member member, Channel channel, ObjectNode data, @Nullable Message source) {
    World world = channel.world;
    id = world.ids.next();
    token = "aW50ZXJhY3Rpb24." + Json.id(id);
    created = world.clock.instant();
    this.type = type;
    this.member = member;
    this.channel = channel;
    this.data = data;
    this.source = source;
    world.interactions.put(token, this);
    world.emit(Event.of("INTERACTION_CREATE", Intent.GUILDS, json()));
  }

  /** How long the bot took to respond at all, as soon as it has. */
  public Duration awaitAcknowledged() {
    return await("a response", () -> Optional.ofNullable(acknowledgedAfter));
  }

  /** The response to it that is no longer "thinking". */
  public Shown awaitReply() {
    return awaitReply("a reply", shown -> true);
  }

  /** The response to it as soon as it is no longer "thinking" and is as wanted. */
  public Shown awaitReply(String what, Predicate<Shown> wanted) {
    return awaitReply(what, Monitor.PATIENCE, wanted);
  }

  /** The same within {@code patience}. */
  public Shown awaitReply(String what, Duration patience, Predicate<Shown> wanted) {
    return channel.world.monitor.await(
        what + " to " + describe(),
        patience,
        () -> response().filter(shown -> !shown.loading()).filter(wanted));
  }

  /** The first message that followed the response and is as wanted. */
  public Shown awaitFollowUp(String what, Predicate<Shown> wanted) {
    return await(what, () -> followUps().stream().filter(wanted).findFirst());
  }

  /** The form that it opened. */
  public JsonNode awaitModal() {
    return await("a form", () -> Optional.ofNullable(modal));
  }

  /** The names of what was offered while typing. */
  public List<String> awaitChoices() {
    ArrayNode offered = await("choices", () -> Optional.ofNullable(choices));
    List<String> names = new ArrayList<>();
    offered.forEach(choice -> names.add(choice.path("name").asText()));
    return names;
  }

  /** How long after the asking its response last changed, where there is one. */
  public Optional<Duration> changedAfter() {
    return channel.world.monitor.change(
        () ->
            Optional.ofNullable(original)
                .map(message -> Duration.ofNanos(message.changedNanos() - createdNanos)));
  }

  /** The response as it looks now, where there is one. */
  public Optional<Shown> response() {
    return channel.world.monitor.change(() -> Optional.ofNullable(original).map(Message::shown));
  }

  public List<Shown> followUps() {
    return channel.world.monitor.change(() -> followUps.stream().map(Message::shown).toList());
  }

  public Member member() {
    return member;
  }

  public Channel channel() {
    return channel;
  }

  private <T> T await(String what, java.util.function.Supplier<Optional<T>> probe) {
    return channel.world.monitor.await(what + " to " + describe(), Monitor.PATIENCE, probe);
  }

  private String describe() {
    return "interaction "
        + Json.id(id)
        + " ("
        + data.path("name").asText(data.path("custom_id").asText())
        + ") in #"
        + channel.name();
  }

  long id() {
    return id;
  }

  int type() {
    return type;
  }

  boolean isCommand() {
    return type == COMMAND;
  }

  /** Whether it came from a message, so that this message can be updated by the response. */
  Optional<Message> source() {
    return Optional.ofNullable(source);
  }

  /** Ends well where a first response may still be given; from then on it counts as given. */
  void acknowledge() {
    if (acknowledgedAfter != null) {
      throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
    }
    if (Duration.between(created, channel.world.clock.instant()).compareTo(TO_RESPOND) > 0) {
      throw Refusal.unknownInteraction();
    }
    acknowledgedAfter = Duration.ofNanos(System.nanoTime() - createdNanos);
  }

  /** Ends well where its webhook may be used. */
  void needsToken() {
    if (acknowledgedAfter == null) {
      throw new Refusal(404, 10015, "Unknown Webhook");
    }
    if (Duration.between(created, channel.world.clock.instant()).compareTo(TO_FOLLOW_UP) > 0) {
      throw new Refusal(401, 50027, "Invalid Webhook Token");
    }
  }

  Message original() {
    return Optional.ofNullable(original).orElseThrow(Refusal::unknownMessage);
  }

  /** The message that {@code which} names: an id, or {@code @original}. */
  Message message(String which) {
    if (which.equals("@original")) {
      return original();
    }
    return followUps.stream()
        .filter(message -> Json.id(message.id()).equals(which))
        .findFirst()
        .or(() -> Optional.of(original()).filter(one -> Json.id(one.id()).equals(which)))
        .orElseThrow(Refusal::unknownMessage);
  }

  /** Whether it was deferred and nothing was said yet. */
  boolean awaitsFirstMessage() {
    return original != null && original.is(Message.LOADING);
  }

  void respondedWith(Message message) {
    original = message;
  }

  void followedBy(Message message) {
    followUps.add(message);
  }

  void opened(JsonNode form) {
    modal = form;
  }

  void offered(ArrayNode offer) {
    choices = offer;
  }

  /** Says on the message that responds where it came from (message.mdx, Interaction Metadata). */
  void describe(ObjectNode message) {
    if (isCommand()) {
      ObjectNode legacy = message.putObject("interaction");
      legacy.put("id", Json.id(id)).put("type", type).put("name", data.path("name").asText());
      legacy.set("user", member.account().json());
    }
    ObjectNode metadata = message.putObject("interaction_metadata");
    metadata.put("id", Json.id(id)).put("type", type);
    metadata.set("user", member.account().json());
    metadata.putObject("authorizing_integration_owners").put("0", Json.id(channel.guild().id()));
  }

  private ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", Json.id(id))
            .put("application_id", Json.id(channel.world.application.id()))
            .put("type", type)
            .put("token", token)
            .put("version", 1)
            .put("guild_id", Json.id(channel.guild().id()))
            .put("channel_id", Json.id(channel.id()))
            .put("app_permissions", Long.toString(Permission.bits(Permission.ofEverybody())))
            .put("locale", member.language())
            .put("guild_locale", "en-GB")
            .put("context", 0)
            .put("attachment_size_limit", 10_485_760);
    json.putArray("entitlements");
    json.putObject("authorizing_integration_owners").put("0", Json.id(channel.guild().id()));
    json.set("data", data);
    json.set("channel", channel.json());
    json.putObject("guild").put("id", Json.id(channel.guild().id())).put("locale", "en-GB");
    json.set("member", member.json());
    if (source != null) {
      json.set("message", source.json(true));
    }
    return json;
  }
}
