package org.strikebot.bot.discord.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.DiscordEntity;
import org.javacord.api.entity.message.Message;
import org.javacord.api.entity.permission.PermissionType;
import org.javacord.api.entity.permission.Role;
import org.javacord.api.entity.server.Server;
import org.javacord.api.entity.user.User;
import org.javacord.api.event.message.MessageCreateEvent;
import org.javacord.api.exception.MissingIntentException;
import org.javacord.api.interaction.InteractionBase;
import org.javacord.api.interaction.ModalInteraction;
import org.javacord.api.interaction.SlashCommandInteraction;
import org.javacord.api.interaction.SlashCommandInteractionOption;
import org.javacord.api.listener.message.MessageDeleteListener;
import org.strikebot.bot.discord.rest.Callback;

/** Turns Javacord's events into {@link Heard} and hands them on. */
final class JavacordEvents {

  private final Consumer<Heard> listener;

  JavacordEvents(Consumer<Heard> listener) {
    this.listener = listener;
  }

  void listen(DiscordApiBuilder builder) {
    builder.addSlashCommandCreateListener(
        event -> {
          SlashCommandInteraction interaction = event.getSlashCommandInteraction();
          Map<String, String> options = new HashMap<>();
          for (SlashCommandInteractionOption option : interaction.getArguments()) {
            option
                .getStringRepresentationValue()
                .ifPresent(value -> options.put(option.getName(), value));
            option
                .getAttachmentValue()
                .ifPresent(
                    file -> {
                      options.put(Heard.FILE, file.getUrl().toString());
                      options.put(Heard.FILE_NAME, file.getFileName());
                    });
          }
          listener.accept(
              new Heard.Command(
                  callback(interaction),
                  actor(interaction),
                  interaction.getFullCommandName(),
                  options));
        });
    builder.addAutocompleteCreateListener(
        event -> {
          var interaction = event.getAutocompleteInteraction();
          SlashCommandInteractionOption focused = interaction.getFocusedOption();
          listener.accept(
              new Heard.Typing(
                  callback(interaction),
                  actor(interaction),
                  interaction.getFullCommandName(),
                  focused.getName(),
                  focused.getStringRepresentationValue().orElse("")));
        });
    builder.addMessageContextMenuCommandListener(
        event -> {
          var interaction = event.getMessageContextMenuInteraction();
          Message target = interaction.getTarget();
          // Without the intent Javacord keeps the text to itself; then it is read from the gateway.
          if (target.canYouReadContent()) {
            listener.accept(
                new Heard.Command(
                    callback(interaction),
                    actor(interaction),
                    interaction.getCommandName(),
                    Map.of(Heard.TEXT, target.getContent())));
          }
        });
    builder.addButtonClickListener(
        event -> {
          var interaction = event.getButtonInteraction();
          listener.accept(
              new Heard.Pressed(
                  callback(interaction),
                  actor(interaction),
                  interaction.getCustomId(),
                  interaction.getMessage().getIdAsString()));
        });
    builder.addModalSubmitListener(
        event -> {
          ModalInteraction interaction = event.getModalInteraction();
          listener.accept(
              new Heard.Sent(
                  callback(interaction),
                  actor(interaction),
                  interaction.getCustomId(),
                  values(interaction)));
        });
    builder.addMessageCreateListener(this::said);
    builder.addMessageDeleteListener(
        (MessageDeleteListener)
            event ->
                listener.accept(
                    new Heard.Deleted(List.of(Long.toUnsignedString(event.getMessageId())))));
  }

  private static Callback callback(InteractionBase interaction) {
    return new Callback(
        Long.toUnsignedString(interaction.getApplicationId()),
        interaction.getIdAsString(),
        interaction.getToken());
  }

  private static Heard.Actor actor(InteractionBase interaction) {
    User user = interaction.getUser();
    Server server = interaction.getServer().orElse(null);
    String member = user.getIdAsString();
    return new Heard.Actor(
        server == null ? member : server.getIdAsString(),
        interaction.getChannel().map(DiscordEntity::getIdAsString).orElse(""),
        member,
        server == null ? Set.of() : roles(server, user),
        server == null || manages(server, user),
        interaction.getLocale().getLocaleCode());
  }

  private static Set<String> roles(Server server, User user) {
    return server.getRoles(user).stream()
        .map(DiscordEntity::getIdAsString)
        .collect(Collectors.toSet());
  }

  private static boolean manages(Server server, User user) {
    return server.isOwner(user)
        || server.getRoles(user).stream()
            .map(Role::getAllowedPermissions)
            .anyMatch(
                allowed ->
                    allowed.contains(PermissionType.MANAGE_SERVER)
                        || allowed.contains(PermissionType.ADMINISTRATOR));
  }

  private static Map<String, String> values(ModalInteraction interaction) {
    Map<String, String> values = new HashMap<>();
    for (String input :
        List.of(Heard.REASON, "title", "published", "publisher", "speaker", "side")) {
      interaction.getTextInputValueByCustomId(input).ifPresent(value -> values.put(input, value));
    }
    return values;
  }

  private void said(MessageCreateEvent event) {
    Message message = event.getMessage();
    User author = message.getUserAuthor().orElse(null);
    if (author == null || author.isBot() || message.getAuthor().isWebhook()) {
      return;
    }
    Server server = event.getServer().orElse(null);
    String self = event.getApi().getYourself().getIdAsString();
    List<String> mentioned = new ArrayList<>();
    message.getMentionedUsers().forEach(user -> mentioned.add(user.getIdAsString()));
    listener.accept(
        new Heard.Said(
            new Heard.Actor(
                server == null ? author.getIdAsString() : server.getIdAsString(),
                event.getChannel().getIdAsString(),
                author.getIdAsString(),
                server == null ? Set.of() : roles(server, author),
                false,
                Locale.UK.toLanguageTag()),
            message.getIdAsString(),
            text(message),
            server == null || mentioned.contains(self),
            message
                .getMessageReference()
                .flatMap(reference -> reference.getMessageId())
                .map(Long::toUnsignedString)
                .orElse(null)));
  }

  /** Without the intent Javacord throws where Discord gives an empty text. */
  private static String text(Message message) {
    try {
      return message.getContent();
    } catch (MissingIntentException kept) {
      return "";
    }
  }
}
