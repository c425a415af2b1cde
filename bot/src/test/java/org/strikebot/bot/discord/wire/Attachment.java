package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import okio.ByteString;

/**
 * A file of a message or of a command's option (developers/resources/message.mdx, Attachment).
 *
 * @param id snowflake
 * @param name file name
 * @param contentType media type
 * @param bytes what is in it
 */
public record Attachment(long id, String name, String contentType, ByteString bytes) {

  public String text() {
    return bytes.utf8();
  }

  String path() {
    return "/attachments/" + Json.id(id) + "/" + name;
  }

  ObjectNode json() {
    return Json.object()
        .put("id", Json.id(id))
        .put("filename", name)
        .put("content_type", contentType)
        .put("size", bytes.size())
        .put("url", "https://cdn.discordapp.com" + path())
        .put("proxy_url", "https://media.discordapp.net" + path());
  }
}
