package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Discord says no: an HTTP status with an error code and message
 * (developers/topics/opcodes-and-status-codes.mdx, JSON Error Codes).
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;
  private final transient ObjectNode errors;

  Refusal(int status, int code, String message) {
    this(status, code, message, Json.object());
  }

  Refusal(int status, int code, String message, ObjectNode errors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  static Refusal unknownChannel() {
    return new Refusal(404, 10003, "Unknown Channel");
  }

  static Refusal unknownGuild() {
    return new Refusal(404, 10004, "Unknown Guild");
  }

  static Refusal unknownMessage() {
    return new Refusal(404, 10008, "Unknown Message");
  }

  static Refusal unknownInteraction() {
    return new Refusal(404, 10062, "Unknown interaction");
  }

  static Refusal missingPermissions() {
    return new Refusal(403, 50013, "Missing Permissions");
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("message", getMessage()).put("code", code);
    if (!errors.isEmpty()) {
      json.set("errors", errors);
    }
    return json;
  }
}
