package org.strikebot.bot.discord.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A body with files (developers/reference.mdx, Uploading Files). */
final class Multipart {

  /** Ours alone: no JSON and no text of ours holds it. */
  private static final String BOUNDARY = "strikebot-7d1c7e9b5f";

  static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private Multipart() {}

  static byte[] body(byte[] payload, List<RestRequest.File> files) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"payload_json\"", "application/json", payload);
    int number = 0;
    for (RestRequest.File file : files) {
      String name = file.name().replaceAll("[^A-Za-z0-9._-]", "_");
      part(
          body,
          "name=\"files[" + number++ + "]\"; filename=\"" + name + "\"",
          file.contentType(),
          file.bytes());
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private static void part(
      ByteArrayOutputStream body, String disposition, String contentType, byte[] bytes) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; "
            + disposition
            + "\r\nContent-Type: "
            + contentType
            + "\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
