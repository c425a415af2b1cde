package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Responses, their edits and follow-ups (developers/interactions/receiving-and-responding.mdx).
 * These endpoints take no token of the bot: the interaction's own is in the path.
 */
final class InteractionRoutes {

  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int CHOICES = 8;
  private static final int MODAL = 9;
  private static final int MOST_CHOICES = 25;

  private final World world;

  InteractionRoutes(World world) {
    this.world = world;
  }

  List<Route> routes() {
    String webhook = "/webhooks/{app}/{token}";
    String message = webhook + "/messages/{message}";
    return List.of(
        new Route("POST", "/interactions/{interaction}/{token}/callback", true, this::respond),
        new Route("POST", webhook, true, this::followUp),
        new Route("GET", message, true, this::get),
        new Route("PATCH", message, true, this::edit),
        new Route("DELETE", message, true, this::delete));
  }

  private Interaction interaction(Route.Arguments at) {
    return Optional.ofNullable(world.interactions.get(at.text("token")))
        .orElseThrow(Refusal::unknownInteraction);
  }

  private Interaction webhook(Route.Arguments at) {
    Interaction interaction =
        Optional.ofNullable(world.interactions.get(at.text("token")))
            .filter(_ -> at.id("app") == world.application.id())
            .orElseThrow(() -> new Refusal(404, 10015, "Unknown Webhook"));
    interaction.needsToken();
    return interaction;
  }

  private Route.Reply respond(Call call, Route.Arguments at) {
    Interaction interaction = interaction(at);
    if (interaction.id() != at.id("interaction")) {
      throw Refusal.unknownInteraction();
    }
    int type = call.body().path("type").asInt();
    JsonNode data = call.body().path("data");
    allowed(interaction, type);
    check(type, data, call.files());
    interaction.acknowledge();
    switch (type) {
      case MESSAGE, DEFERRED_MESSAGE -> interaction.respondedWith(post(interaction, type, call));
      case DEFERRED_UPDATE -> interaction.source().ifPresent(interaction::respondedWith);
      case UPDATE -> update(interaction, data, call.files());
      case CHOICES -> interaction.offered((ArrayNode) data.path("choices"));
      default -> interaction.opened(data);
    }
    return call.query().getOrDefault("with_response", "false").equals("true")
        ? Route.Reply.ok(described(interaction, type))
        : Route.Reply.nothing();
  }

  /** Which response fits which interaction (Interaction Callback Type). */
  private static void allowed(Interaction interaction, int type) {
    boolean onMessage = interaction.source().isPresent();
    boolean fits =
        switch (type) {
          case MESSAGE, DEFERRED_MESSAGE -> interaction.type() != Interaction.AUTOCOMPLETE;
          case DEFERRED_UPDATE, UPDATE -> onMessage;
          case CHOICES -> interaction.type() == Interaction.AUTOCOMPLETE;
          case MODAL ->
              interaction.type() == Interaction.COMMAND
                  || interaction.type() == Interaction.COMPONENT;
          default -> false;
        };
    if (!fits) {
      FormErrors errors = new FormErrors();
      errors.add(
          "type",
          "INTERACTION_APPLICATION_COMMAND_INVALID_CALLBACK_TYPE",
          "Response type " + type + " does not fit interaction type " + interaction.type());
      errors.raise();
    }
  }

  private static void check(int type, JsonNode data, List<Attachment> files) {
    FormErrors errors = new FormErrors();
    switch (type) {
      case MESSAGE -> MessageRules.check(data, files, MessageRules.Place.INTERACTION);
      case UPDATE -> MessageRules.check(data, files, MessageRules.Place.EDIT);
      case CHOICES -> {
        errors.count(data, "data.", "choices", MOST_CHOICES);
        CommandRules.choiceList(errors, "data.", data);
      }
      case MODAL -> ComponentRules.modal(errors, data);
      default -> {}
    }
    errors.raise();
  }

  private Message post(Interaction interaction, int type, Call call) {
    Message message = message(interaction);
    JsonNode data = call.body().path("data");
    message.flag(Message.EPHEMERAL, (data.path("flags").asInt() & Message.EPHEMERAL) != 0);
    if (type == DEFERRED_MESSAGE) {
      message.flag(Message.LOADING, true);
    } else {
      message.fill(data, call.files(), true);
    }
    add(message);
    return message;
  }

  private Message message(Interaction interaction) {
    return new Message(
        world.ids.next(),
        interaction.channel(),
        world.application.account(),
        interaction.isCommand() ? null : interaction.source().orElse(null),
        interaction);
  }

  private static void add(Message message) {
    message.channel().messages.put(message.id(), message);
    message.tell("MESSAGE_CREATE");
  }

  private static void update(Interaction interaction, JsonNode data, List<Attachment> files) {
    Message source = interaction.source().orElseThrow(Refusal::unknownMessage);
    source.fill(data, files, false);
    source.tell("MESSAGE_UPDATE");
    interaction.respondedWith(source);
  }

  private static ObjectNode described(Interaction interaction, int type) {
    ObjectNode json = Json.object();
    json.putObject("interaction")
        .put("id", Json.id(interaction.id()))
        .put("type", interaction.type());
    if (type == MESSAGE || type == DEFERRED_MESSAGE || type == UPDATE) {
      Message message = interaction.original();
      json.withObjectProperty("interaction")
          .put("response_message_id", Json.id(message.id()))
          .put("response_message_loading", message.is(Message.LOADING))
          .put("response_message_ephemeral", message.is(Message.EPHEMERAL));
      json.putObject("resource").put("type", type).set("message", message.json(true));
    }
    return json;
  }

  private Route.Reply followUp(Call call, Route.Arguments at) {
    Interaction interaction = webhook(at);
    MessageRules.check(call.body(), call.files(), MessageRules.Place.INTERACTION);
    if (interaction.awaitsFirstMessage()) {
      // "This endpoint will function as Edit Original Interaction Response" (Create Followup).
      return change(interaction.original(), call);
    }
    Message message = message(interaction);
    message.flag(Message.EPHEMERAL, (call.body().path("flags").asInt() & Message.EPHEMERAL) != 0);
    message.fill(call.body(), call.files(), true);
    add(message);
    interaction.followedBy(message);
    return Route.Reply.ok(message.json(true));
  }

  private Route.Reply get(Call call, Route.Arguments at) {
    return Route.Reply.ok(webhook(at).message(at.text("message")).json(true));
  }

  private Route.Reply edit(Call call, Route.Arguments at) {
    Message message = webhook(at).message(at.text("message"));
    MessageRules.check(call.body(), call.files(), MessageRules.Place.EDIT);
    return change(message, call);
  }

  private static Route.Reply change(Message message, Call call) {
    if (!message.channel().messages.containsKey(message.id())) {
      throw Refusal.unknownMessage();
    }
    message.fill(call.body(), call.files(), false);
    message.flag(Message.LOADING, false);
    message.tell("MESSAGE_UPDATE");
    return Route.Reply.ok(message.json(true));
  }

  private Route.Reply delete(Call call, Route.Arguments at) {
    MessageRoutes.delete(webhook(at).message(at.text("message")));
    return Route.Reply.nothing();
  }
}
