package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One request to the REST API.
 *
 * @param method HTTP method
 * @param path what follows {@code /api/v10}, without the query
 * @param query its parameters
 * @param token what the Authorization header holds, or empty
 * @param body the JSON, or the {@code payload_json} of a form; missing where there is none
 * @param files the files of a form (developers/reference.mdx, Uploading Files)
 */
record Call(
    String method,
    String path,
    Map<String, String> query,
    String token,
    JsonNode body,
    List<Attachment> files) {

  Call {
    query = Map.copyOf(query);
    files = List.copyOf(files);
  }
}
