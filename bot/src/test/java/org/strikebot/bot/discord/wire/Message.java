package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One message and how it came to look as it does (developers/resources/message.mdx). */
final class Message {

  static final int SUPPRESS_EMBEDS = 1 << 2;
  static final int HAS_THREAD = 1 << 5;
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;

  private final long id;
  private final Channel channel;
  private final Account author;
  private final @Nullable Message repliedTo;
  private final @Nullable Interaction from;
  private final List<Shown> before = new ArrayList<>();
  private final Map<Integer, Attachment> attachments = new TreeMap<>();
  private final Set<Long> pinged = new LinkedHashSet<>();
  private @Nullable String nonce;
  private @Nullable Instant edited;
  private boolean pingedEveryone;
  private long changedNanos = System.nanoTime();
  private String content = "";
  private ArrayNode embeds = Json.array();
  private ArrayNode components = Json.array();
  private int flags;

  Message(
      long id,
      Channel channel,
      Account author,
      @Nullable Message repliedTo,
      @Nullable Interaction from) {
    this.id = id;
    this.channel = channel;
    this.author = author;
    this.repliedTo = repliedTo;
    this.from = from;
  }

  long id() {
    return id;
  }

  Channel channel() {
    return channel;
  }

  Account author() {
    return author;
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }

  void flag(int flag, boolean set) {
    flags = set ? flags | flag : flags & ~flag;
  }

  long changedNanos() {
    return changedNanos;
  }

  boolean hasNonce(String other) {
    return other.equals(nonce);
  }

  /** Only the person who caused it sees an ephemeral message (message.mdx, Message Flags). */
  boolean visibleTo(Account reader) {
    return !is(EPHEMERAL) || (from != null && from.member().account().equals(reader));
  }

  /** Takes over what {@code body} names and leaves the rest, as creating and editing both do. */
  void fill(JsonNode body, List<Attachment> files, boolean creating) {
    changedNanos = System.nanoTime();
    if (!creating) {
      before.add(shown());
      edited = channel.world.clock.instant();
    }
    if (body.has("content")) {
      content = Json.text(body, "content").orElse("");
    }
    if (body.has("embeds")) {
      embeds = Json.list(body, "embeds").deepCopy();
      embeds.forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
    }
    if (body.has("components")) {
      components = Json.list(body, "components").deepCopy();
    }
    if (body.has("flags")) {
      flag(SUPPRESS_EMBEDS, (body.path("flags").asInt() & SUPPRESS_EMBEDS) != 0);
    }
    if (creating) {
      nonce = Json.text(body, "nonce").orElse(null);
    }
    files.forEach(file -> attachments.put(attachments.size(), file));
    Mentions mentions = Mentions.of(content, body.path("allowed_mentions"), repliedTo);
    pinged.addAll(mentions.users());
    pingedEveryone |= mentions.everyone();
  }

  /** What somebody looking at it sees now, and saw before its edits. */
  Shown shown() {
    return new Shown(
        this,
        content,
        embeds(true),
        components.deepCopy(),
        flags,
        List.copyOf(attachments.values()),
        Set.copyOf(pinged),
        pingedEveryone,
        List.copyOf(before));
  }

  /** An edit that does not name the flags leaves a message without embeds as it is. */
  private ArrayNode embeds(boolean readable) {
    return readable && !is(SUPPRESS_EMBEDS) ? embeds.deepCopy() : Json.array();
  }

  Optional<Message> repliedTo() {
    return Optional.ofNullable(repliedTo);
  }

  /** As the REST API and the gateway tell it; its words are withheld where they may not be read. */
  ObjectNode json(boolean readable) {
    ObjectNode json =
        Json.object()
            .put("id", Json.id(id))
            .put("channel_id", Json.id(channel.id()))
            .put("type", type())
            .put("content", readable ? content : "")
            .put("timestamp", Snowflakes.time(id).toString())
            .put("edited_timestamp", edited == null ? null : edited.toString())
            .put("tts", false)
            .put("mention_everyone", pingedEveryone)
            .put("pinned", false)
            .put("flags", flags);
    json.set("author", author.json());
    json.set("embeds", embeds(readable));
    json.set("components", readable ? components.deepCopy() : Json.array());
    json.putArray("mention_roles");
    ArrayNode mentions = json.putArray("mentions");
    pinged.stream()
        .map(channel.guild().members::get)
        .filter(member -> member != null)
        .forEach(member -> mentions.add(member.account().json()));
    ArrayNode files = json.putArray("attachments");
    if (readable) {
      attachments.values().forEach(file -> files.add(file.json()));
    }
    if (nonce != null) {
      json.put("nonce", nonce);
    }
    if (repliedTo != null) {
      json.putObject("message_reference")
          .put("type", 0)
          .put("message_id", Json.id(repliedTo.id))
          .put("channel_id", Json.id(repliedTo.channel.id()))
          .put("guild_id", Json.id(repliedTo.channel.guild().id()));
      boolean gone = !repliedTo.channel.messages.containsKey(repliedTo.id);
      json.set("referenced_message", gone ? null : repliedTo.json(readable));
    }
    if (from != null) {
      json.put("webhook_id", Json.id(channel.world.application.id()))
          .put("application_id", Json.id(channel.world.application.id()));
      from.describe(json);
    }
    return json;
  }

  private int type() {
    if (from != null && from.isCommand()) {
      return 20;
    }
    return repliedTo == null ? 0 : 19;
  }

  /**
   * Whether the bot may read it without the content intent (gateway.mdx, Message Content Intent).
   */
  private boolean readableAnyway() {
    Account bot = channel.world.application.account();
    return author.equals(bot) || pinged.contains(bot.id());
  }

  /** Tells the bot that this message was created or changed. */
  void tell(String type) {
    ObjectNode open = json(true);
    ObjectNode closed = json(readableAnyway());
    for (ObjectNode json : List.of(open, closed)) {
      // Ephemeral messages come without a guild (discord-api-docs issue 2248).
      if (!is(EPHEMERAL)) {
        json.put("guild_id", Json.id(channel.guild().id()));
        Member member = channel.guild().members.get(author.id());
        if (member != null && from == null) {
          ObjectNode partial = member.json();
          partial.remove("user");
          json.set("member", partial);
        }
      }
    }
    channel.world.emit(new Event(type, Intent.GUILD_MESSAGES, open, closed));
  }
}
