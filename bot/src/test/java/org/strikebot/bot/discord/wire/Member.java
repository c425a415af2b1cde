package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person in a guild, who does what a person can do in Discord's own program. */
public final class Member {

  private final Guild guild;
  private final Account account;
  private final Set<Role> roles;
  private String language = "en-GB";

  Member(Guild guild, Account account, List<Role> roles) {
    this.guild = guild;
    this.account = account;
    this.roles = new LinkedHashSet<>(roles);
  }

  public long id() {
    return account.id();
  }

  public String mention() {
    return account.mention();
  }

  public Guild guild() {
    return guild;
  }

  /** From now on their client speaks another language than British English. */
  public void speak(String locale) {
    guild.world.monitor.change(() -> language = locale);
  }

  String language() {
    return language;
  }

  /** Posts a message. */
  public Shown say(Channel channel, String text, Attachment... files) {
    return post(channel, text, null, List.of(files));
  }

  /** Replies to a message, which mentions its author unless {@code text} is all there is to it. */
  public Shown reply(Shown to, String text) {
    return post(to.channel(), text, to.message(), List.of());
  }

  private Shown post(
      Channel channel, String text, @Nullable Message repliedTo, List<Attachment> files) {
    World world = guild.world;
    return world.monitor.change(
        () -> {
          Message message = new Message(world.ids.next(), channel, account, repliedTo, null);
          message.fill(Json.object().put("content", text), files, true);
          channel.messages.put(message.id(), message);
          message.tell("MESSAGE_CREATE");
          return message.shown();
        });
  }

  /** Changes one's own message. */
  public void edit(Shown message, String text) {
    guild.world.monitor.change(
        () -> {
          message.message().fill(Json.object().put("content", text), List.of(), false);
          message.message().tell("MESSAGE_UPDATE");
        });
  }

  /** Deletes a message (developers/events/gateway-events.mdx, Message Delete). */
  public void delete(Shown message) {
    guild.world.monitor.change(() -> MessageRoutes.delete(message.message()));
  }

  /**
   * Runs a command once the bot has registered it. Names with spaces go to subcommands: {@code
   * library status}.
   *
   * @param options by name; texts, numbers, booleans, members, roles, channels or attachments
   */
  public Interaction run(Channel channel, String command, Map<String, ?> options) {
    return new CommandUse(this, channel, command).run(options);
  }

  public Interaction run(Channel channel, String command) {
    return run(channel, command, Map.of());
  }

  /** Chooses a command from a message's menu. */
  public Interaction useMenu(Shown message, String command) {
    return CommandUse.fromMenu(this, message, command);
  }

  /** Has typed {@code soFar} into an option that completes itself. */
  public Interaction type(Channel channel, String command, String option, String soFar) {
    return new CommandUse(this, channel, command).type(option, soFar);
  }

  /** Presses the button with this label. */
  public Interaction click(Shown message, String label) {
    JsonNode button =
        message.controls().stream()
            .filter(control -> control.path("label").asText().equals(label))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("no button " + label + " in " + message.buttons()));
    if (button.path("disabled").asBoolean()) {
      throw new AssertionError("the button " + label + " is disabled");
    }
    return use(message, button, Json.array());
  }

  /** Chooses from the message's only menu. */
  public Interaction choose(Shown message, String... values) {
    JsonNode menu =
        message.controls().stream()
            .filter(control -> control.path("type").asInt() != 2)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no menu in message " + message.id()));
    ArrayNode chosen = Json.array();
    List.of(values).forEach(chosen::add);
    return use(message, menu, chosen);
  }

  private Interaction use(Shown message, JsonNode control, ArrayNode values) {
    if (!message.message().visibleTo(account)) {
      throw new AssertionError("message " + message.id() + " is not visible to " + account.name());
    }
    ObjectNode data =
        Json.object()
            .put("custom_id", control.path("custom_id").asText())
            .put("component_type", control.path("type").asInt())
            .put("id", 1);
    if (control.path("type").asInt() != 2) {
      data.set("values", values);
      ObjectNode resolved = data.putObject("resolved");
      CommandUse.resolve(guild, resolved, values);
    }
    return guild.world.monitor.change(
        () ->
            new Interaction(
                Interaction.COMPONENT, this, message.channel(), data, message.message()));
  }

  /** Fills in and sends the form that {@code opening} opened. */
  public Interaction submit(Interaction opening, Map<String, String> texts) {
    JsonNode form = opening.awaitModal();
    ObjectNode data = Json.object().put("custom_id", form.path("custom_id").asText());
    ArrayNode rows = data.putArray("components");
    for (JsonNode row : form.path("components")) {
      for (JsonNode input : row.path("components")) {
        String name = input.path("custom_id").asText();
        String text = texts.getOrDefault(name, input.path("value").asText(""));
        if (text.isEmpty() && input.path("required").asBoolean(true)) {
          throw new AssertionError("the form needs " + name + ", given " + texts.keySet());
        }
        if (text.length() > input.path("max_length").asInt(4000)) {
          throw new AssertionError("the form does not take so long a text in " + name);
        }
        ObjectNode filledRow = rows.addObject().put("type", 1).put("id", 1);
        filledRow
            .putArray("components")
            .addObject()
            .put("type", 4)
            .put("id", 2)
            .put("custom_id", name)
            .put("value", text);
      }
    }
    return guild.world.monitor.change(
        () ->
            new Interaction(
                Interaction.MODAL_SUBMIT,
                this,
                opening.channel(),
                data,
                opening.source().orElse(null)));
  }

  Account account() {
    return account;
  }

  Set<Permission> permissions() {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    all.addAll(guild.everybody().permissions());
    roles.forEach(role -> all.addAll(role.permissions()));
    boolean everything = all.contains(Permission.ADMINISTRATOR) || guild.owns(this);
    return everything ? EnumSet.allOf(Permission.class) : all;
  }

  /** As developers/resources/guild.mdx, Guild Member Object has it. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .putNull("nick")
            .putNull("avatar")
            .putNull("banner")
            .put("joined_at", Snowflakes.time(account.id()).toString())
            .putNull("premium_since")
            .put("deaf", false)
            .put("mute", false)
            .put("pending", false)
            .put("flags", 0)
            .putNull("communication_disabled_until")
            .put("permissions", Long.toString(Permission.bits(permissions())));
    json.set("user", account.json());
    ArrayNode ids = json.putArray("roles");
    roles.forEach(role -> ids.add(Json.id(role.id())));
    return json;
  }
}
