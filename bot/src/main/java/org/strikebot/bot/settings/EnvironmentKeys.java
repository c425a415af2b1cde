package org.strikebot.bot.settings;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;

/**
 * The environment variables that set something: {@code library.folder} is set by {@code
 * STRIKEBOT_LIBRARY_FOLDER}, {@code a.fooBar} by {@code STRIKEBOT_A_FOO_BAR}, and a few have a
 * shorter name. Other variables are passed over, because container platforms add their own that
 * start alike.
 */
final class EnvironmentKeys {

  private static final Map<String, String> SHORTER =
      Map.of(
          "/data/folder", "STRIKEBOT_DATA",
          "/library/folder", "STRIKEBOT_LIBRARY",
          "/discord/token", "DISCORD_TOKEN");

  private final ObjectMapper yaml;

  EnvironmentKeys(ObjectMapper yaml) {
    this.yaml = yaml;
  }

  /** Puts what {@code environment} gives for a key of {@code defaults} into {@code settings}. */
  void apply(
      Map<String, String> environment, ObjectNode defaults, ObjectNode settings, Origins origins)
      throws InvalidSettingsException {
    RenamedKeys.check(environment);
    apply(environment, JsonPointer.empty(), defaults, settings, origins);
  }

  private void apply(
      Map<String, String> environment,
      JsonPointer at,
      ObjectNode defaults,
      ObjectNode settings,
      Origins origins)
      throws InvalidSettingsException {
    for (Map.Entry<String, JsonNode> entry : defaults.properties()) {
      JsonPointer key = at.appendProperty(entry.getKey());
      if (entry.getValue() instanceof ObjectNode section) {
        // What is no section in the file is complained of later, with its place.
        if (settings.get(entry.getKey()) instanceof ObjectNode target) {
          apply(environment, key, section, target, origins);
        }
        continue;
      }
      String variable = variable(key);
      String value = environment.get(variable);
      if (value != null && !value.isBlank()) {
        settings.set(entry.getKey(), value(variable, value.strip()));
        origins.add(key, variable);
      }
    }
  }

  /** The variable that sets {@code key}. */
  static String variable(JsonPointer key) {
    String path = key.toString();
    String shorter = SHORTER.get(path);
    return shorter != null
        ? shorter
        : "STRIKEBOT"
            + path.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replace('/', '_')
                .toUpperCase(Locale.ROOT);
  }

  private JsonNode value(String variable, String value) throws InvalidSettingsException {
    if (!value.startsWith("[") && !value.startsWith("{")) {
      return TextNode.valueOf(value);
    }
    try {
      return yaml.readTree(value);
    } catch (JsonProcessingException e) {
      throw new InvalidSettingsException(
          "environment variable " + variable + ": expected a list such as [a, b], found " + value,
          e);
    }
  }
}
