package org.strikebot.bot.discord.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A message under construction. It mentions nobody, whatever its text says, and an edit takes away
 * what it does not give.
 */
public final class Message {

  private static final int EPHEMERAL = 1 << 6;
  private static final int SUPPRESS_EMBEDS = 1 << 2;

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private Message() {
    json.put("content", "");
    json.putArray("embeds");
    json.putArray("components");
    // Said even where there are none: an edit without flags would leave those of a text that stood
    // here before, and with them none of the embeds would be shown.
    json.put("flags", 0);
    ObjectNode mentions = json.putObject("allowed_mentions");
    mentions.putArray("parse");
    mentions.put("replied_user", false);
  }

  /** A message of an embed. */
  static Message of(Embed embed) {
    Message message = new Message();
    message.json.withArray("embeds").add(embed.json());
    return message;
  }

  /** A message of one short text of our own; what is longer than allowed is shortened. */
  public static Message text(String text) {
    Message message = new Message();
    message.json.put(
        "content",
        text.length() <= Limits.CONTENT ? text : text.substring(0, Limits.CONTENT - 1) + "…");
    // A link in plain text would be unfurled.
    message.json.put("flags", SUPPRESS_EMBEDS);
    return message;
  }

  /** The same message with a row of buttons, at most five. */
  Message row(List<Button> buttons) {
    if (!buttons.isEmpty()) {
      ArrayNode row =
          json.withArray("components").addObject().put("type", 1).putArray("components");
      buttons.forEach(button -> row.add(button.json()));
    }
    return this;
  }

  /** The same message, seen by whoever it answers and nobody else. */
  public Message hidden() {
    json.put("flags", json.path("flags").asInt() | EPHEMERAL);
    return this;
  }

  /** The same message, shown as a reply to another one, whether or not that is still there. */
  public Message replyingTo(String message) {
    json.putObject("message_reference").put("message_id", message).put("fail_if_not_exists", false);
    return this;
  }

  /**
   * The same message with a nonce: Discord makes one message of several with the same nonce, so
   * that sending it again after a broken connection is safe (message.mdx, Create Message).
   */
  public Message once(String nonce) {
    json.put("nonce", nonce).put("enforce_nonce", true);
    return this;
  }

  /**
   * The same message with one file in the place of all it had before; the file goes with it as an
   * upload of the same name.
   *
   * @param description what somebody is told who cannot see it
   */
  Message file(String name, String description) {
    json.putArray("attachments")
        .addObject()
        .put("id", "0")
        .put("filename", name)
        .put("description", PlainText.plain(description, Limits.FILE_DESCRIPTION));
    return this;
  }

  public ObjectNode json() {
    return json;
  }
}
