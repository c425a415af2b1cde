package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A message as somebody sees it at one moment.
 *
 * @param message what it is a look at
 * @param content its text
 * @param embeds its embeds, as sent
 * @param components its rows of components, as sent
 * @param flags its flags (developers/resources/message.mdx, Message Flags)
 * @param files its attachments
 * @param pinged ids of the users it pinged
 * @param pingedEveryone whether it pinged everybody
 * @param before how it looked before each of its edits, oldest first
 */
public record Shown(
    Message message,
    String content,
    ArrayNode embeds,
    ArrayNode components,
    int flags,
    List<Attachment> files,
    Set<Long> pinged,
    boolean pingedEveryone,
    List<Shown> before) {

  private static final Pattern LINK = Pattern.compile("(?<![<\\w])https?://[^\\s<>)]+");

  public long id() {
    return message.id();
  }

  public Channel channel() {
    return message.channel();
  }

  public boolean fromBot() {
    return message.author().bot();
  }

  /** Whether only one person sees it. */
  public boolean ephemeral() {
    return (flags & Message.EPHEMERAL) != 0;
  }

  /** Whether it is still "thinking". */
  public boolean loading() {
    return (flags & Message.LOADING) != 0;
  }

  /** The id of the message it replies to. */
  public Optional<Long> repliesTo() {
    return message.repliedTo().map(Message::id);
  }

  /** All words on it: content, then each embed's title, description, fields and footer. */
  public String words() {
    StringBuilder words = new StringBuilder(content);
    for (JsonNode embed : embeds) {
      for (String part : List.of("title", "description")) {
        words.append('\n').append(embed.path(part).asText());
      }
      for (JsonNode field : embed.path("fields")) {
        words.append('\n').append(field.path("name").asText());
        words.append('\n').append(field.path("value").asText());
      }
      words.append('\n').append(embed.path("footer").path("text").asText());
    }
    return words.toString();
  }

  /**
   * The links that Discord shows a preview of: those in its text, under words or not, that no
   * brackets hold back (message.mdx, Message Flags, SUPPRESS_EMBEDS). A link in an embed has none.
   */
  public List<String> unfurled() {
    return (flags & Message.SUPPRESS_EMBEDS) != 0
        ? List.of()
        : LINK.matcher(content).results().map(MatchResult::group).toList();
  }

  /** The labels of its buttons, in order. */
  public List<String> buttons() {
    return controls().stream()
        .filter(control -> control.path("type").asInt() == 2)
        .map(control -> control.path("label").asText())
        .toList();
  }

  /** Its buttons and menus, in order. */
  List<JsonNode> controls() {
    List<JsonNode> controls = new ArrayList<>();
    for (JsonNode row : components) {
      row.path("components").forEach(controls::add);
    }
    return controls;
  }
}
