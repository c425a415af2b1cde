package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A message as a page that looks like Discord's dark theme, made of the very payload that the bot
 * sent. The picture in the README is this page, photographed by a browser.
 */
public final class ReplyPage {

  private ReplyPage() {}

  /** Writes the page of {@code shown}, as the reply to {@code asker} who used {@code command}. */
  public static void write(Path file, Shown shown, String asker, String command)
      throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, html(shown, asker, command));
  }

  static String html(Shown shown, String asker, String command) throws IOException {
    StringBuilder body = new StringBuilder();
    if (!shown.content().isEmpty()) {
      body.append("<div class=content>").append(Markdown.html(shown.content())).append("</div>");
    }
    shown.embeds().forEach(embed -> embed(body, embed));
    for (JsonNode row : shown.components()) {
      body.append("<div class=row>");
      for (JsonNode button : row.path("components")) {
        body.append("<span class=\"button style")
            .append(button.path("style").asInt())
            .append("\">")
            .append(Markdown.escaped(button.path("label").asText()))
            .append("</span>");
      }
      body.append("</div>");
    }
    if (shown.ephemeral()) {
      body.append("<div class=private>Only you can see this</div>");
    }
    return template()
        .replace("{{asker}}", Markdown.escaped(asker))
        .replace("{{command}}", Markdown.escaped(command))
        .replace("{{body}}", body);
  }

  private static void embed(StringBuilder body, JsonNode embed) {
    String colour =
        embed.has("color") ? String.format("#%06x", embed.path("color").asInt()) : "#1e1f22";
    body.append("<div class=embed style=\"border-left-color: ").append(colour).append("\">");
    part(body, "title", embed.path("title"));
    part(body, "description", embed.path("description"));
    for (JsonNode field : embed.path("fields")) {
      body.append("<div class=\"field")
          .append(field.path("inline").asBoolean() ? " inline" : "")
          .append("\">");
      part(body, "name", field.path("name"));
      part(body, "value", field.path("value"));
      body.append("</div>");
    }
    part(body, "footer", embed.path("footer").path("text"));
    body.append("</div>");
  }

  private static void part(StringBuilder body, String kind, JsonNode text) {
    if (!text.asText().isEmpty()) {
      body.append("<div class=").append(kind).append('>');
      body.append(
          kind.equals("footer") ? Markdown.escaped(text.asText()) : Markdown.html(text.asText()));
      body.append("</div>");
    }
  }

  private static String template() throws IOException {
    try (var template = ReplyPage.class.getResourceAsStream("reply.html")) {
      if (template == null) {
        throw new IOException("expected reply.html beside this class, found none");
      }
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
