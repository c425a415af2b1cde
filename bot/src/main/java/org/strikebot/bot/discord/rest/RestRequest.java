package org.strikebot.bot.discord.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request to Discord.
 *
 * @param method HTTP method
 * @param path the path after {@code /api/v10}, with its query
 * @param bucket what shares its rate limit until Discord names the bucket: the method and the path
 *     with every id but the top-level resource's left out
 * @param body the JSON body, or {@code null}
 * @param files files that go with it; then the body is its {@code payload_json}
 * @param authorised whether it carries the bot's token; an interaction's own is in its path
 * @param urgent whether Discord waits for it no longer than three seconds
 */
record RestRequest(
    String method,
    String path,
    String bucket,
    @Nullable JsonNode body,
    List<File> files,
    boolean authorised,
    boolean urgent) {

  /** A file to upload. */
  @SuppressWarnings("ArrayRecordComponent") // copied in and out; files are never compared
  record File(String name, String contentType, byte[] bytes) {

    File {
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  RestRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(bucket, "bucket");
    files = List.copyOf(files);
  }

  /** With the bot's token. */
  static RestRequest authorised(
      String method, String path, String bucket, @Nullable JsonNode body) {
    return new RestRequest(method, path, method + " " + bucket, body, List.of(), true, false);
  }

  /** With an interaction's token in its path and no other. */
  static RestRequest open(String method, String path, String bucket, @Nullable JsonNode body) {
    return new RestRequest(method, path, method + " " + bucket, body, List.of(), false, false);
  }

  /** The same, before others. */
  RestRequest atOnce() {
    return new RestRequest(method, path, bucket, body, files, authorised, true);
  }

  RestRequest with(List<File> uploads) {
    return new RestRequest(method, path, bucket, body, uploads, authorised, urgent);
  }
}
