package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MultipartReader;
import okio.Buffer;

/**
 * A body with files (developers/reference.mdx, Uploading Files).
 *
 * @param payload what {@code payload_json} holds
 * @param files the {@code files[n]} in their order
 */
record Form(JsonNode payload, List<Attachment> files) {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  Form {
    files = List.copyOf(files);
  }

  static Form read(String contentType, Buffer body, Snowflakes ids) {
    JsonNode payload = MissingNode.getInstance();
    List<Attachment> files = new ArrayList<>();
    try (MultipartReader reader = new MultipartReader(body, first(BOUNDARY, contentType))) {
      for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
        String disposition =
            Optional.ofNullable(part.headers().get("Content-Disposition")).orElse("");
        if (first(NAME, disposition).equals("payload_json")) {
          payload = Json.read(part.body().readUtf8());
        } else {
          String type =
              Optional.ofNullable(part.headers().get("Content-Type"))
                  .orElse("application/octet-stream");
          files.add(
              new Attachment(
                  ids.next(), first(FILE_NAME, disposition), type, part.body().readByteString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Form(payload, files);
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new Refusal(400, 50035, "Expected " + pattern + " in a form, found " + text);
    }
    return matcher.group(1);
  }
}
