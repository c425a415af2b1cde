package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One endpoint.
 *
 * @param method HTTP method
 * @param template its path with names in braces, such as {@code /channels/{channel}/messages}
 * @param open whether it needs no token of the bot
 * @param work what it does
 */
record Route(String method, String template, boolean open, Work work) {

  /** Does what a request asks for, under the monitor. */
  @FunctionalInterface
  interface Work {
    Reply apply(Call call, Arguments arguments);
  }

  /**
   * What Discord answers.
   *
   * @param status HTTP status
   * @param body JSON; missing for none
   */
  record Reply(int status, JsonNode body) {

    static Reply ok(JsonNode body) {
      return new Reply(200, body);
    }

    static Reply nothing() {
      return new Reply(204, com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }
  }

  /** The parts of a path that a template names. */
  record Arguments(Map<String, String> named) {

    Arguments {
      named = Map.copyOf(named);
    }

    String text(String name) {
      return Optional.ofNullable(named.get(name)).orElseThrow();
    }

    long id(String name) {
      try {
        return Long.parseUnsignedLong(text(name));
      } catch (NumberFormatException e) {
        FormErrors errors = new FormErrors();
        errors.add(name, "NUMBER_TYPE_COERCE", "Value \"" + text(name) + "\" is not snowflake.");
        errors.raise();
        throw new IllegalStateException(e);
      }
    }
  }

  /** The arguments in {@code path}, where it fits this route. */
  Optional<Arguments> match(String path) {
    String[] wanted = template.split("/", -1);
    String[] found = path.split("/", -1);
    if (wanted.length != found.length) {
      return Optional.empty();
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        named.put(wanted[i].substring(1, wanted[i].length() - 1), found[i]);
      } else if (!wanted[i].equals(found[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(new Arguments(named));
  }
}
